/** The selected identity with its tokens: their lives, what they allow, and the dialogs that issue and inspect them. */
@NullMarked
package org.acsconsole.ui.tokens;

import org.jspecify.annotations.NullMarked;
