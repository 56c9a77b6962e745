/** Work off the window's thread: how it is run, followed and cancelled. */
@NullMarked
package org.acsconsole.ui.task;

import org.jspecify.annotations.NullMarked;
