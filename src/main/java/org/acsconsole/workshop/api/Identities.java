package org.acsconsole.workshop.api;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.acsconsole.workshop.clock.WorkshopClock;
import org.acsconsole.workshop.protocol.ServiceIdentity;
import org.acsconsole.workshop.store.CustomIdentity;
import org.acsconsole.workshop.store.IdentityStore;
import org.acsconsole.workshop.store.StoredIdentity;
import org.jspecify.annotations.Nullable;

/** The identities of the one resource that the service is: their IDs, and what may be done with which. */
public final class Identities {

    private static final HexFormat HEX = HexFormat.of();

    /** Five recorded IDs count from here. */
    private static final long FIRST_MILLISECOND =
            Instant.parse("2020-01-01T08:00:00Z").toEpochMilli();

    private final String prefix;
    private final IdentityStore store;
    private final WorkshopClock clock;
    private final Supplier<Duration> revocationDelay;

    /** @param revocationDelay after what span of service time a revoke takes effect */
    public Identities(String resourceId, IdentityStore store, WorkshopClock clock, Supplier<Duration> revocationDelay) {
        this.prefix = "8:acs:" + resourceId + "_";
        this.store = store;
        this.clock = clock;
        this.revocationDelay = revocationDelay;
    }

    /**
     * Creates an identity, or finds the one of that custom ID; returns its ID.
     *
     * @param withToken whether a token is issued with it
     * @param clientRequestId the creator's name for the request; null if it gave none
     */
    String create(@Nullable String customId, boolean withToken, @Nullable String clientRequestId) {
        Instant now = clock.instant();
        CustomIdentity identity = new CustomIdentity(newUser(now), customId, withToken ? now : null);
        return prefix + store.create(identity, clientRequestId, now);
    }

    /** What the preview with custom IDs answers about the identity. */
    CustomIdentity custom(String id) {
        return store.custom(user(id)).orElseThrow(GuessedAnswers::identityNotFound);
    }

    void revoke(String id) {
        if (!store.revoke(user(id), clock.instant(), revocationDelay.get())) {
            throw GuessedAnswers.identityNotFound();
        }
    }

    void delete(String id) {
        if (!store.delete(user(id), clock.instant())) {
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
        return isOwn(id) && user(id).indexOf('_') > 0;
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

    String idOf(String user) {
        return prefix + user;
    }

    boolean isOwn(String id) {
        return id.startsWith(prefix);
    }

    /** The part after the resource, or the refusal of what another resource owns. */
    String user(String id) {
        if (isOwn(id)) {
            return id.substring(prefix.length());
        }
        throw id.startsWith("8:acs:") ? RecordedAnswers.identityNotOwned() : GuessedAnswers.foreignKindOfIdentity();
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
