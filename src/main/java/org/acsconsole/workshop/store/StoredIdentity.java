package org.acsconsole.workshop.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the service holds of an identity.
 *
 * @param user the part of the ID after the resource
 * @param createdOn to the microsecond, as all times here
 * @param tokensRevokedOn when the last revoke was asked for
 * @param revokeTakesEffectOn when that revoke ends the tokens
 * @param revokedAt the place in the order of things of the last revoke that took effect at once, 0 if there was none
 */
public record StoredIdentity(
        String user,
        Instant createdOn,
        @Nullable Instant deletedOn,
        @Nullable Instant tokensRevokedOn,
        @Nullable Instant revokeTakesEffectOn,
        long revokedAt) {

    public boolean isDeleted() {
        return deletedOn != null;
    }
}
