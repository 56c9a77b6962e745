package org.acsconsole.workshop.api;

import java.nio.charset.StandardCharsets;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.tokens.TokenMint;

/** {@code /_workshop/keys}: the public key that the service's tokens are signed with, as a JWK set. */
final class KeysEndpoint {

    private final TokenMint mint;

    KeysEndpoint(TokenMint mint) {
        this.mint = mint;
    }

    HttpAnswer read(HttpCall call, RequestTarget target) {
        return HttpAnswer.of(200, mint.publicKeys().getBytes(StandardCharsets.UTF_8));
    }
}
