package org.acsconsole.workshop.api;

import java.util.Optional;
import org.acsconsole.workshop.store.StoredIdentity;
import org.acsconsole.workshop.tokens.TokenClaims;

/** Which tokens live. */
final class IssuedLife {

    private final Identities identities;
    private final Resources resources;

    IssuedLife(Identities identities, Resources resources) {
        this.identities = identities;
        this.resources = resources;
    }

    /** Why the token is not accepted any more; empty while it is. */
    Optional<String> ended(TokenClaims token) {
        if (identities.clock().hasPassed(token.expiresOn(), token.order())) {
            return Optional.of("expired");
        }
        if (identities.store().isFromBeforeTheReset(token.order())) {
            return Optional.of("deleted");
        }
        Optional<String> resource = Identities.resource(token.identity());
        if (resource.isEmpty()) {
            return Optional.empty(); // a Teams user, who is an identity of no resource
        }
        if (resources.isKeyGone(resource.get(), token.key(), token.order())) {
            return Optional.of("revoked");
        }
        Identities own = identities.of(resource.get());
        if (own.isTeamsExtensionUser(token.identity())) {
            return Optional.empty();
        }
        Optional<StoredIdentity> identity = own.store().find(own.user(token.identity()));
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
