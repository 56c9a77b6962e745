package org.acsconsole.workshop.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.acsconsole.workshop.protocol.ClockReading;
import org.acsconsole.workshop.tokens.TokenClaims;
import org.acsconsole.workshop.tokens.TokenMint;

/** Issues access tokens on the service's clock. */
public final class TokenIssue {

    private final Identities identities;
    private final TokenMint mint;

    public TokenIssue(Identities identities, TokenMint mint) {
        this.identities = identities;
        this.mint = mint;
    }

    Identities identities() {
        return identities;
    }

    ClockReading clock() {
        return identities.clock().reading();
    }

    /** @param now the service's, read before the token gets its place in the order: see {@link org.acsconsole.workshop.clock.WorkshopClock} */
    IdentityJson.Token issue(String id, List<String> scopes, Instant now, Duration lifetime) {
        Instant expiresOn = now.plus(lifetime);
        long order = identities.store().nextInOrder();
        return new IdentityJson.Token(mint.make(new TokenClaims(id, scopes, now, expiresOn, order)), expiresOn);
    }
}
