package org.acsconsole.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token's life on the service's clock.
 *
 * @param revocation its end, with all others of its identity; null if it was not revoked
 * @param unsettledAt when a revoke or delete was sent whose outcome is unknown; null once an outcome is known
 * @param outlived whether the clock was set back after it had passed the end, which does not revive the token
 */
public record TokenTimes(
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Revocation revocation,
        @Nullable Instant unsettledAt,
        boolean outlived) {

    public TokenTimes {
        if (!expiresAt.isAfter(issuedAt)) {
            throw new IllegalArgumentException("a token expires after it is issued");
        }
    }

    /** Those of a token to which nothing has happened yet. */
    public static TokenTimes of(Instant issuedAt, Instant expiresAt) {
        return new TokenTimes(issuedAt, expiresAt, null, null, false);
    }

    /** When it ends at the latest: at its expiry, or before that when its revocation is effective. */
    public Instant endsAt() {
        Instant effective = revocation == null ? expiresAt : revocation.at().plus(revocation.lag());
        return effective.isBefore(expiresAt) ? effective : expiresAt;
    }

    /** When it was revoked; null if it was not. */
    public @Nullable Instant revokedAt() {
        return revocation == null ? null : revocation.at();
    }
}
