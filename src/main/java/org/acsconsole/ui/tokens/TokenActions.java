package org.acsconsole.ui.tokens;

/** What can be done with one token, from its row and from the context menu. */
interface TokenActions {

    void copy(TokenRow row);

    void inspect(TokenRow row);

    void tryOut(TokenRow row);
}
