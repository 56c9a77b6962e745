package org.acsconsole.identity;

import java.time.Instant;

/** What the ledger alone says of a token at a moment, to be set beside what the service says of it. */
public enum LedgerTokenState {
    LIVE,
    EXPIRED,
    /** Revoked, and the service may still accept it. */
    REVOKING,
    REVOKED,
    /** Its identity was deleted. */
    DELETED,
    /** A revoke or delete was sent, and nobody knows whether it was done. */
    UNKNOWN;

    /**
     * Where the token stands. What has expired counts as expired, whatever else happened to it, as it does for the service.
     *
     * @param deleted whether the ledger has its identity as deleted
     * @param at on the service's clock
     */
    public static LedgerTokenState of(IssuedToken token, boolean deleted, Instant at) {
        if (!at.isBefore(token.times().expiresAt())) {
            return EXPIRED;
        }
        return switch (token.stateAt(at)) {
            case LIVE, EXPIRING -> LIVE;
            case EXPIRED -> EXPIRED;
            case REVOKING -> deleted ? DELETED : REVOKING;
            case REVOKED -> deleted ? DELETED : REVOKED;
            case UNKNOWN, DAMAGED -> UNKNOWN;
        };
    }
}
