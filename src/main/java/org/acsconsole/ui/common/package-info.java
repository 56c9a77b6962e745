/** What the screens share: texts, the way off the window's thread, faults in words, and the loading of FXML. */
@NullMarked
package org.acsconsole.ui.common;

import org.jspecify.annotations.NullMarked;
