package org.acsconsole.workshop.control;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the identities that the service holds, in the order of their creation; times are the service's.
 *
 * @param next what to ask for next; null if these were the last
 */
public record SeenIdentities(
        List<Seen> identities, @Nullable String next) {

    public SeenIdentities {
        identities = List.copyOf(identities);
    }

    /**
     * What the service holds of an identity.
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
}
