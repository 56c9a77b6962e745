package org.acsconsole.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows of an identity's life, on the service's clock but for the first; null is "not happened" or "not known".
 *
 * @param recordedAt when it came into the ledger, on this computer's clock, which is never set back to show something
 * @param createdAt when it was created; null for an added ID, whose creation nobody can look up
 * @param lastIssuedAt when the last token that the ledger knows was issued
 * @param tokensRevokedAt when its tokens were last revoked
 * @param revokingUntil when that is felt at the latest; null if it was felt at once
 * @param deletedAt when it was deleted
 * @param unsettledAt when a revoke or delete was sent whose outcome is unknown, and none was confirmed since
 */
public record IdentityTimes(
        Instant recordedAt,
        @Nullable Instant createdAt,
        @Nullable Instant lastIssuedAt,
        @Nullable Instant tokensRevokedAt,
        @Nullable Instant revokingUntil,
        @Nullable Instant deletedAt,
        @Nullable Instant unsettledAt) {

    static IdentityTimes created(Instant recordedAt, Instant createdAt) {
        return new IdentityTimes(recordedAt, createdAt, null, null, null, null, null);
    }

    static IdentityTimes added(Instant recordedAt) {
        return new IdentityTimes(recordedAt, null, null, null, null, null, null);
    }
}
