package org.acsconsole.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An identity with what a list shows of its tokens.
 *
 * @param liveTokens how many are neither expired nor revoked
 * @param nextExpiry when the first of these expires; null if there is none
 * @param revokingUntil until when the service may go on taking tokens that were revoked; null if it takes none
 */
public record IdentityRow(
        Identity identity,
        int liveTokens,
        @Nullable Instant nextExpiry,
        @Nullable Instant revokingUntil) {

    /**
     * Whether its tokens are revoked, and this may not be felt yet.
     *
     * @param now on the service's clock
     */
    public boolean isRevokingAt(Instant now) {
        return identity.state() == IdentityState.REVOKED && revokingUntil != null && now.isBefore(revokingUntil);
    }
}
