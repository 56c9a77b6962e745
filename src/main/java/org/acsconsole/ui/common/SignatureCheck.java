package org.acsconsole.ui.common;

import org.acsconsole.identity.TokenValue;

/** Checks a token's signature where a public key is at hand; the token is sent nowhere. */
@FunctionalInterface
public interface SignatureCheck {

    /** Blocks, for the key may have to be fetched. */
    Signature signatureOf(TokenValue token);
}
