package org.acsconsole.token;

import org.acsconsole.identity.TokenValue;

/** A signature check verifies a token's signature if a public key is available; it sends the token nowhere. */
@FunctionalInterface
public interface TokenSignatureCheck {

    /** Checks the signature; blocks, because the key may have to be fetched. */
    Signature signatureOf(TokenValue token);
}
