package org.acsconsole.ui.tokens;

import org.acsconsole.identity.IssuedToken;

/**
 * A token in the table.
 *
 * @param held whether this console still has the token's value
 */
record TokenRow(IssuedToken token, boolean held) {}
