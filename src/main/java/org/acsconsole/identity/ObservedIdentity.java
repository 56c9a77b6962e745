package org.acsconsole.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An identity as it was seen on the service, all times on the service's clock.
 *
 * @param revocation the last one; null if there was none
 * @param deletedAt null while it lives
 * @param created whether it was created since the place that was looked from; one that was not comes into no ledger by itself
 * @param request the name of the request that created it, see {@link IdentityService#create}; null if it had none of that form
 */
public record ObservedIdentity(
        IdentityId id,
        Instant createdAt,
        @Nullable Revocation revocation,
        @Nullable Instant deletedAt,
        boolean created,
        @Nullable UUID request) {}
