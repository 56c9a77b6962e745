package org.acsconsole.workshop.api;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.acsconsole.workshop.clock.WorkshopClock;
import org.acsconsole.workshop.protocol.ServiceIdentity;
import org.acsconsole.workshop.store.CustomIdentity;
import org.acsconsole.workshop.store.IdentityStore;
import org.acsconsole.workshop.store.StoredIdentity;
import org.jspecify.annotations.Nullable;

/**
 * The identities of a resource: their IDs, and what may be done with which.
 *
 * <p>The state has an identity under the part of its ID after {@code 8:acs:}, from which the instructor's resource is left out; so
 * whoever acts for one resource finds nothing of another.
 */
public final class Identities {

    private static final HexFormat HEX = HexFormat.of();

    /** Five recorded IDs count from here. */
    private static final long FIRST_MILLISECOND =
            Instant.parse("2020-01-01T08:00:00Z").toEpochMilli();

    private static final String KIND = "8:acs:";

    private final String ownResource;
    private final String prefix;
    private final String stored;
    private final IdentityStore store;
    private final WorkshopClock clock;
    private final Supplier<Duration> revocationDelay;

    /** @param revocationDelay after what span of service time a revoke takes effect */
    public Identities(String resourceId, IdentityStore store, WorkshopClock clock, Supplier<Duration> revocationDelay) {
        this(resourceId, resourceId, store, clock, revocationDelay);
    }

    private Identities(
            String ownResource,
            String resourceId,
            IdentityStore store,
            WorkshopClock clock,
            Supplier<Duration> revocationDelay) {
        this.ownResource = ownResource;
        this.prefix = KIND + resourceId + "_";
        this.stored = resourceId.equals(ownResource) ? "" : resourceId + "_";
        this.store = store;
        this.clock = clock;
        this.revocationDelay = revocationDelay;
    }

    /** Those of that resource of the same service. */
    Identities of(String resourceId) {
        return new Identities(ownResource, resourceId, store, clock, revocationDelay);
    }

    /**
     * Creates an identity, or finds the one of that custom ID; returns its ID.
     *
     * @param withToken whether a token is issued with it
     * @param clientRequestId the caller's name for the request; null if it gave none
     */
    String create(@Nullable String customId, boolean withToken, @Nullable String clientRequestId) {
        Instant now = clock.instant();
        CustomIdentity identity = new CustomIdentity(
                stored + newUser(now), customId == null ? null : stored + customId, withToken ? now : null);
        return idOf(store.create(identity, clientRequestId, now));
    }

    /** What the preview with custom IDs answers about the identity. */
    CustomIdentity custom(String id) {
        CustomIdentity found = store.custom(user(id)).orElseThrow(GuessedAnswers::identityNotFound);
        String customId = found.customId();
        return customId == null
                ? found
                : new CustomIdentity(found.user(), customId.substring(stored.length()), found.lastTokenOn());
    }

    /** @param clientRequestId as in {@link #create} */
    void revoke(String id, @Nullable String clientRequestId) {
        if (!store.revoke(user(id), clientRequestId, clock.instant(), revocationDelay.get())) {
            throw GuessedAnswers.identityNotFound();
        }
    }

    /** @param clientRequestId as in {@link #create} */
    void delete(String id, @Nullable String clientRequestId) {
        if (!store.delete(user(id), clientRequestId, clock.instant())) {
            throw GuessedAnswers.identityNotFound();
        }
    }

    /** Notes that a token is issued, or refuses. */
    void tokenIssued(String id) {
        if (!store.tokenIssued(user(id), clock.instant())) {
            throw GuessedAnswers.identityNotFound();
        }
    }

    String id(StoredIdentity identity) {
        return idOf(identity.user());
    }

    /** Whether the ID is that of a Teams-extension user, who is stored by its assignment alone. */
    boolean isTeamsExtensionUser(String id) {
        return isOwn(id) && id.substring(prefix.length()).indexOf('_') > 0;
    }

    /** The ID of a Teams-extension user of this resource. */
    String idOfTeamsExtensionUser(String tenant, String object) {
        return prefix + tenant + "_" + object;
    }

    /** What others may know of the identity. */
    ServiceIdentity listed(StoredIdentity identity) {
        return new ServiceIdentity(
                id(identity),
                identity.createdOn(),
                identity.deletedOn(),
                identity.tokensRevokedOn(),
                identity.revokeTakesEffectOn());
    }

    /** The ID of what the state has under that name, whichever resource it is of. */
    String idOf(String user) {
        return user.indexOf('_') > 0 ? KIND + user : KIND + ownResource + "_" + user;
    }

    /** The name under which the state has the identity of any resource, if it has. */
    String storedName(String id) {
        return resource(id).map(resource -> of(resource).user(id)).orElse(id);
    }

    boolean isOwn(String id) {
        return id.startsWith(prefix);
    }

    /** The part after the resource, or the refusal of what another resource owns. */
    String user(String id) {
        if (isOwn(id)) {
            return stored + id.substring(prefix.length());
        }
        throw id.startsWith(KIND) ? RecordedAnswers.identityNotOwned() : GuessedAnswers.foreignKindOfIdentity();
    }

    /** The resource of an identity's ID; empty of other IDs. */
    static Optional<String> resource(String id) {
        int end = id.indexOf('_');
        return id.startsWith(KIND) && end > 0 ? Optional.of(id.substring(KIND.length(), end)) : Optional.empty();
    }

    IdentityStore store() {
        return store;
    }

    WorkshopClock clock() {
        return clock;
    }

    /** As the real ones: 64 bits of time, in milliseconds, and 64 of chance. */
    static String newUser(Instant now) {
        String time = HEX.toHexDigits(Math.max(0, now.toEpochMilli() - FIRST_MILLISECOND));
        String chance = HEX.toHexDigits(ThreadLocalRandom.current().nextLong());
        return time.substring(0, 8) + "-" + time.substring(8, 12) + "-" + time.substring(12) + "-"
                + chance.substring(0, 4) + "-" + chance.substring(4);
    }
}
