package org.acsconsole.workshop.api;

import java.nio.charset.StandardCharsets;
import org.acsconsole.workshop.http.Answer;
import org.acsconsole.workshop.http.Call;
import org.acsconsole.workshop.http.Target;
import org.acsconsole.workshop.tokens.TokenMint;

/** {@code /_workshop/keys}: the public key that the service's tokens are signed with, as a JWK set. */
final class KeysDoor {

    private final TokenMint mint;

    KeysDoor(TokenMint mint) {
        this.mint = mint;
    }

    Answer read(Call call, Target target) {
        return Answer.of(200, mint.publicKeys().getBytes(StandardCharsets.UTF_8));
    }
}
