/** What screens list, exported to a file: the dialog that asks what and how, and the task that writes. */
@NullMarked
package org.acsconsole.ui.export;

import org.jspecify.annotations.NullMarked;
