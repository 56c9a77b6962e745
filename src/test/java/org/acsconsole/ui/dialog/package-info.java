/** Dialogs through their FXML. */
@NullMarked
package org.acsconsole.ui.dialog;

import org.jspecify.annotations.NullMarked;
