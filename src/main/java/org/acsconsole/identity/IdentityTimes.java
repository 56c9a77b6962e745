package org.acsconsole.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows of an identity's life, on the service's clock but for the first; null is "not happened" or "not known".
 *
 * @param recordedAt when it came into the ledger, on this computer's clock, which is never set back to show something
 * @param createdAt when it was created; null for an added ID, whose creation cannot be looked up
 * @param lastIssuedAt when the last token that the ledger knows was issued
 * @param revoked the last revocation of its tokens
 * @param deletedAt when it was deleted
 * @param doubt why the ledger does not know where it stands
 */
public record IdentityTimes(
        Instant recordedAt,
        @Nullable Instant createdAt,
        @Nullable Instant lastIssuedAt,
        @Nullable Revoked revoked,
        @Nullable Instant deletedAt,
        @Nullable Doubt doubt) {

    /**
     * Why the ledger does not know where an identity stands.
     *
     * @param since when that was found: the revoke or delete was sent, or the service answered
     */
    public record Doubt(Instant since, Cause cause) {

        /** What makes the ledger doubt. */
        public enum Cause {
            /** A revoke or delete was sent whose outcome is unknown, and none was confirmed since. */
            OUTCOME,
            /** The service answered that it does not have the identity. */
            MISSING,
            /** The ledger's row has what no console can have written. */
            DAMAGE
        }
    }

    /**
     * A revocation of its tokens.
     *
     * @param at when it was, as seen from the issues before and after it
     * @param until when it is effective at the latest; null if it was at once
     */
    public record Revoked(Instant at, @Nullable Instant until) {

        public static Revoked of(Revocation revocation) {
            return new Revoked(revocation.at(), revocation.effectiveBy());
        }
    }

    /** When it was created; where that is unknown, when it came into the ledger. */
    public Instant createdOrRecordedAt() {
        return createdAt == null ? recordedAt : createdAt;
    }

    /** When its tokens were last revoked. */
    public @Nullable Instant tokensRevokedAt() {
        return revoked == null ? null : revoked.at();
    }

    /** When its last revocation is effective at the latest; null if that was at once, or if there was none. */
    public @Nullable Instant revokingUntil() {
        return revoked == null ? null : revoked.until();
    }

    /** When it was found that the service does not have it; null if that was not found, or it was there again. */
    public @Nullable Instant missingSince() {
        return doubt != null && doubt.cause() == Doubt.Cause.MISSING ? doubt.since() : null;
    }

    static IdentityTimes created(Instant recordedAt, Instant createdAt) {
        return new IdentityTimes(recordedAt, createdAt, null, null, null, null);
    }

    static IdentityTimes added(Instant recordedAt) {
        return new IdentityTimes(recordedAt, null, null, null, null, null);
    }
}
