package org.acsconsole.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** A token that was issued, as the ledger has it: everything but its value. */
public record IssuedToken(TokenFingerprint fingerprint, IdentityId identity, Set<TokenScope> scopes, TokenTimes times) {

    /** Azure SDK clients refresh a token when so much of its life is left. */
    public static final Duration EXPIRING_WITHIN = Duration.ofMinutes(10);

    public IssuedToken {
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a token has at least one scope");
        }
        scopes = Set.copyOf(EnumSet.copyOf(scopes));
    }

    /**
     * Where the token stands.
     *
     * @param now on the service's clock
     * @param revocationLag how long after a revocation the service may still take the token: Azure's documents say up to
     *     15 minutes; zero for the workshop service
     */
    public TokenState stateAt(Instant now, Duration revocationLag) {
        Instant revoked = times.revokedAt();
        if (revoked != null) {
            return now.isBefore(revoked.plus(revocationLag)) && now.isBefore(times.expiresAt())
                    ? TokenState.REVOKING
                    : TokenState.REVOKED;
        }
        if (!now.isBefore(times.expiresAt())) {
            return TokenState.EXPIRED;
        }
        if (times.unsettledAt() != null) {
            return TokenState.UNKNOWN;
        }
        return now.isBefore(times.expiresAt().minus(EXPIRING_WITHIN)) ? TokenState.LIVE : TokenState.EXPIRING;
    }
}
