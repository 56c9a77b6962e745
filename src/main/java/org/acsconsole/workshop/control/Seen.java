package org.acsconsole.workshop.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the service holds of an identity; times are the service's.
 *
 * @param id with {@code 8:acs:}
 * @param deletedOn null while it lives
 * @param tokensRevokedOn when the last revoke was asked for; null if there was none
 * @param revokeTakesEffectOn when that revoke ends the tokens; null if there was none
 */
public record Seen(
        String id,
        Instant createdOn,
        @Nullable Instant deletedOn,
        @Nullable Instant tokensRevokedOn,
        @Nullable Instant revokeTakesEffectOn) {}
