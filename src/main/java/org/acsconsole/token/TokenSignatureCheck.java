package org.acsconsole.token;

import org.acsconsole.identity.TokenValue;

/** Checks a token's signature where a public key is at hand; the token is sent nowhere. */
@FunctionalInterface
public interface TokenSignatureCheck {

    /** Blocks, for the key may have to be fetched. */
    Signature signatureOf(TokenValue token);
}
