/** Tests of the screen that lists jobs. */
@NullMarked
package org.acsconsole.ui.jobs;

import org.jspecify.annotations.NullMarked;
