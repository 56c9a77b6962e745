package org.acsconsole.workshop.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the service holds of an identity.
 *
 * @param user the part of the ID after the resource
 * @param createdOn to the microsecond, as all times here
 * @param revokedAt the place in the order of things of the last revoke, 0 if there was none
 */
public record StoredIdentity(
        String user,
        Instant createdOn,
        @Nullable Instant deletedOn,
        @Nullable Instant tokensRevokedOn,
        long revokedAt) {

    public boolean isDeleted() {
        return deletedOn != null;
    }
}
