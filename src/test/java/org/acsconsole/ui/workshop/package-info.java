/** The Workshop screen on the real service, headless. */
@NullMarked
package org.acsconsole.ui.workshop;

import org.jspecify.annotations.NullMarked;
