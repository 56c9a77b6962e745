/** The Wire screen through its FXML, and its list under load. */
@NullMarked
package org.acsconsole.ui.wire;

import org.jspecify.annotations.NullMarked;
