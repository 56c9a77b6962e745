package org.acsconsole.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An identity as it was seen on the service, all times on the service's clock.
 *
 * @param created whether it was created since the place that was looked from; one that was not comes into no ledger by itself
 * @param requests that created it, last revoked its tokens, and deleted it
 * @param attendee whose resource it is in; empty for the profile's own
 * @param tokens what the service says of those that it issued for it, oldest first
 */
public record ObservedIdentity(
        IdentityId id, Life life, boolean created, Requests requests, String attendee, List<ObservedToken> tokens) {

    /**
     * What became of it.
     *
     * @param revocation the last one; null if there was none
     * @param deletedAt null while it lives
     */
    public record Life(
            Instant createdAt,
            @Nullable Revocation revocation,
            @Nullable Instant deletedAt) {}

    /**
     * The names of requests on an identity, see {@link IdentityService#create}; null where there was none of that form.
     *
     * @param revocation of the last one
     */
    public record Requests(
            @Nullable UUID creation,
            @Nullable UUID revocation,
            @Nullable UUID deletion) {

        public static final Requests NONE = new Requests(null, null, null);
    }

    public ObservedIdentity {
        tokens = List.copyOf(tokens);
    }

    /** In the profile's own resource, without a token; only the request that created it has a name. */
    public ObservedIdentity(
            IdentityId id,
            Instant createdAt,
            @Nullable Revocation revocation,
            @Nullable Instant deletedAt,
            boolean created,
            @Nullable UUID request) {
        this(id, new Life(createdAt, revocation, deletedAt), created, new Requests(request, null, null), "", List.of());
    }

    /** Whether it is in the profile's own resource, for which alone this ledger's consoles send requests. */
    public boolean isOwn() {
        return attendee.isEmpty();
    }

    public Instant createdAt() {
        return life.createdAt();
    }

    public @Nullable Revocation revocation() {
        return life.revocation();
    }

    public @Nullable Instant deletedAt() {
        return life.deletedAt();
    }
}
