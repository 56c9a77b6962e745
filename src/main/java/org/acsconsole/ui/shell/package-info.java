/** The frame of the window: profiles, screens, search, and what is going on. */
@NullMarked
package org.acsconsole.ui.shell;

import org.jspecify.annotations.NullMarked;
