package org.acsconsole.identity;

import java.time.Instant;

/**
 * An ACS identity as the ledger has it.
 *
 * @param version counts the edits of its details, so that two consoles do not overwrite each other
 */
public record Identity(IdentityId id, IdentityDetails details, Origin origin, IdentityTimes times, long version) {

    /**
     * Whether others may have issued tokens for it that the ledger cannot know. Of one that was seen the service reports what it
     * issued.
     */
    public boolean mayHaveUnknownTokens() {
        return origin == Origin.IMPORTED;
    }

    /** Whether the ledger's row has what no console can have written: all that is known of it may be wrong. */
    public boolean isDamaged() {
        return times.doubt() != null && times.doubt().cause() == IdentityTimes.Doubt.Cause.DAMAGE;
    }

    /** Where it stands; a revocation counts until a later token is issued. */
    public IdentityState state() {
        if (times.deletedAt() != null && !isDamaged()) {
            return IdentityState.DELETED;
        }
        if (times.doubt() != null) {
            return switch (times.doubt().cause()) {
                case OUTCOME -> IdentityState.UNKNOWN;
                case MISSING -> IdentityState.MISSING;
                case DAMAGE -> IdentityState.DAMAGED;
            };
        }
        Instant revoked = times.tokensRevokedAt();
        Instant issued = times.lastIssuedAt();
        return revoked != null && (issued == null || !issued.isAfter(revoked))
                ? IdentityState.REVOKED
                : IdentityState.ACTIVE;
    }

    /**
     * Whether its tokens are revoked, and the service may still accept them, those among them that the ledger does not know.
     *
     * @param now on the service's clock
     */
    public boolean isRevokingAt(Instant now) {
        Instant until = times.revokingUntil();
        return state() == IdentityState.REVOKED && until != null && now.isBefore(until);
    }
}
