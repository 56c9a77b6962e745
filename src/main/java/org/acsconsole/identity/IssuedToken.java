package org.acsconsole.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A token that was issued, as the ledger has it: everything but its value.
 *
 * @param scopes empty if the ledger's row has what no console can have written, or if the token of a Teams user does not say
 */
public record IssuedToken(TokenFingerprint fingerprint, IdentityId identity, Set<TokenScope> scopes, TokenTimes times) {

    /** Azure SDK clients refresh a token when so much of its life is left. */
    public static final Duration EXPIRING_WITHIN = Duration.ofMinutes(10);

    public IssuedToken {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it counts as expired although the clock shows an earlier time: that was put back after the token had expired. */
    public boolean expiredBeforeRewindAt(Instant now) {
        return stateAt(now) == TokenState.EXPIRED && now.isBefore(times.expiresAt());
    }

    /**
     * Where the token stands.
     *
     * @param now on the service's clock
     */
    public TokenState stateAt(Instant now) {
        if (scopes.isEmpty() && !identity.isTeamsUser()) {
            return TokenState.DAMAGED;
        }
        boolean expired = times.outlived() || !now.isBefore(times.expiresAt());
        Revocation revocation = times.revocation();
        if (revocation != null) {
            return revocation.mayBePendingAt(now) && !expired ? TokenState.REVOKING : TokenState.REVOKED;
        }
        if (expired) {
            return TokenState.EXPIRED;
        }
        if (times.unsettledAt() != null) {
            return TokenState.UNKNOWN;
        }
        return now.isBefore(times.expiresAt().minus(EXPIRING_WITHIN)) ? TokenState.LIVE : TokenState.EXPIRING;
    }
}
