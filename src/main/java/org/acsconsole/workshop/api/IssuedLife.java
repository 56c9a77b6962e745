package org.acsconsole.workshop.api;

import java.util.Optional;
import org.acsconsole.workshop.store.StoredIdentity;
import org.acsconsole.workshop.tokens.TokenClaims;

/** Which tokens live. */
final class IssuedLife {

    private final Identities identities;

    IssuedLife(Identities identities) {
        this.identities = identities;
    }

    /** Why the token is not accepted any more; empty while it is. */
    Optional<String> ended(TokenClaims token) {
        if (identities.clock().hasPassed(token.expiresOn(), token.order())) {
            return Optional.of("expired");
        }
        if (identities.store().isFromBeforeTheReset(token.order())) {
            return Optional.of("deleted");
        }
        if (!identities.isOwn(token.identity()) || identities.isTeamsExtensionUser(token.identity())) {
            return Optional.empty(); // a Teams user, who is not an identity of the resource
        }
        Optional<StoredIdentity> identity = identities.store().find(identities.user(token.identity()));
        if (identity.isEmpty() || identity.get().isDeleted()) {
            return Optional.of("deleted");
        }
        return isRevoked(token, identity.get()) ? Optional.of("revoked") : Optional.empty();
    }

    private boolean isRevoked(TokenClaims token, StoredIdentity identity) {
        if (token.order() <= identity.revokedAt()) {
            return true;
        }
        return identity.tokensRevokedOn() != null && isRevokedByNow(token, identity);
    }

    private boolean isRevokedByNow(TokenClaims token, StoredIdentity identity) {
        return identities.store().delayedRevokesAfter(token.order(), identity.user()).stream()
                .anyMatch(revoke -> identities.clock().hasPassed(revoke.endsOn(), revoke.placedAt()));
    }
}
