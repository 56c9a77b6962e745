/** The frame of the window, on a real ledger. */
@NullMarked
package org.acsconsole.ui.shell;

import org.jspecify.annotations.NullMarked;
