/** The token inspector through its FXML. */
@NullMarked
package org.acsconsole.ui.inspector;

import org.jspecify.annotations.NullMarked;
