package org.acsconsole.workshop.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.acsconsole.workshop.protocol.ClockReading;
import org.acsconsole.workshop.store.StoredToken;
import org.acsconsole.workshop.tokens.TokenClaims;
import org.acsconsole.workshop.tokens.TokenMint;
import org.jspecify.annotations.Nullable;

/** Issues access tokens on the service's clock. */
public final class TokenIssue {

    private final Identities identities;
    private final TokenMint mint;
    private final int key;
    private final @Nullable String clientRequestId;

    public TokenIssue(Identities identities, TokenMint mint) {
        this(identities, mint, 1, null);
    }

    private TokenIssue(Identities identities, TokenMint mint, int key, @Nullable String clientRequestId) {
        this.identities = identities;
        this.mint = mint;
        this.key = key;
        this.clientRequestId = clientRequestId;
    }

    /** Issues for the resource of that caller. */
    TokenIssue by(KeyHolder caller) {
        return new TokenIssue(identities.of(caller.resourceId()), mint, caller.key(), clientRequestId);
    }

    /** Issues for a request of that name; null for one that has none. */
    TokenIssue named(@Nullable String newName) {
        return new TokenIssue(identities, mint, key, newName);
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
        String value = mint.make(new TokenClaims(id, scopes, now, expiresOn, order, key));
        if (identities.isOwn(id) && !identities.isTeamsExtensionUser(id)) {
            identities
                    .store()
                    .keep(
                            identities.user(id),
                            new StoredToken(
                                    order, scopes, now, expiresOn, TokenMint.fingerprint(value), clientRequestId));
        }
        return new IdentityJson.Token(value, expiresOn);
    }
}
