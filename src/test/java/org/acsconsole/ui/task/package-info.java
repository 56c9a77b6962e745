/** Work off the window's thread. */
@NullMarked
package org.acsconsole.ui.task;

import org.jspecify.annotations.NullMarked;
