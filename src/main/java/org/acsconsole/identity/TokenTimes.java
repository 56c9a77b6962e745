package org.acsconsole.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token's life on the service's clock.
 *
 * @param revokedAt when it was revoked, with all others of its identity; null if it was not
 * @param unsettledAt when a revoke or delete was sent whose outcome is unknown; null once an outcome is known
 */
public record TokenTimes(
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant unsettledAt) {

    public TokenTimes {
        if (!expiresAt.isAfter(issuedAt)) {
            throw new IllegalArgumentException("a token expires after it is issued");
        }
    }
}
