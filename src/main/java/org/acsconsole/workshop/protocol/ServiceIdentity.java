package org.acsconsole.workshop.protocol;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the service holds of an identity; times are the service's.
 *
 * @param id with {@code 8:acs:}
 * @param deletedOn null while it is not deleted
 * @param tokensRevokedOn when the last revocation was requested; null if there was none
 * @param revokeTakesEffectOn when that revocation ends the tokens; null if there was none
 */
public record ServiceIdentity(
        String id,
        Instant createdOn,
        @Nullable Instant deletedOn,
        @Nullable Instant tokensRevokedOn,
        @Nullable Instant revokeTakesEffectOn) {

    public ServiceIdentity {
        Objects.requireNonNull(id);
        Objects.requireNonNull(createdOn);
    }
}
