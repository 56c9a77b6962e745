package org.acsconsole.workshop.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acsconsole.secret.KnownSecrets;
import org.acsconsole.workshop.join.AttendeeName;
import org.acsconsole.workshop.keys.Installation;
import org.acsconsole.workshop.keys.InstructorKeys;
import org.acsconsole.workshop.keys.Rotations;
import org.acsconsole.workshop.signature.AccessKey;
import org.acsconsole.workshop.store.ResourceStore;
import org.acsconsole.workshop.store.StoreException;
import org.acsconsole.workshop.store.StoredResource;

/** The resources of the service, each with two access keys: the instructor's, and one for each attendee. */
public final class Resources {

    /** More than any room has; each key is tried on each request. */
    static final int MOST = 500;

    private final Installation installation;
    private final InstructorKeys own;
    private final ResourceStore store;
    private final InstantSource wall;
    private volatile List<AccessKey> keys;

    public Resources(Installation installation, InstructorKeys own, ResourceStore store, InstantSource wall) {
        this.installation = installation;
        this.own = own;
        this.store = store;
        this.wall = wall;
        this.keys = readKeys();
    }

    /** The keys that are accepted now, those of the instructor first. */
    public List<AccessKey> keys() {
        return keys;
    }

    /** Who is signed in to the instructor's resource. */
    KeyHolder instructor() {
        return new KeyHolder(installation.resourceId(), "", KeyHolder.SIGNED_IN);
    }

    /** Who acts by that key. */
    KeyHolder caller(AccessKey key) {
        return new KeyHolder(key.resourceId(), attendee(key.resourceId()), key.number());
    }

    /** The name of the resource's attendee; empty for the instructor's, and for one that is no more. */
    String attendee(String resourceId) {
        return find(resourceId).map(StoredResource::name).orElse("");
    }

    /** Whether the key by which that was issued has been replaced since, or its resource removed. */
    boolean isKeyGone(String resourceId, int key, long issuedAt) {
        if (isInstructors(resourceId)) {
            return key != KeyHolder.SIGNED_IN && issuedAt <= own.rotations(key).at();
        }
        Optional<StoredResource> resource = find(resourceId);
        return resource.isEmpty() || issuedAt <= resource.get().rotations(key).at();
    }

    /** All that may act, the instructor first. */
    List<KeyHolder> keyHolders() {
        return Stream.concat(
                        Stream.of(instructor()),
                        store.all().stream().map(each -> new KeyHolder(each.guid(), each.name(), 1)))
                .toList();
    }

    List<StoredResource> attendees() {
        return store.all();
    }

    synchronized void make(List<String> names) {
        names.forEach(name -> store.add(made(name, false)));
        keys = readKeys();
    }

    boolean isFull() {
        return store.all().size() >= MOST;
    }

    /** Hands out the resource that waits for that name, or else a new one; empty if somebody else has joined by that name. */
    synchronized Optional<StoredResource> join(AttendeeName name) {
        List<StoredResource> sameName =
                store.all().stream().filter(each -> name.matches(each.name())).toList();
        Optional<StoredResource> waiting =
                sameName.stream().filter(each -> !each.joined()).findFirst();
        if (waiting.isPresent()) {
            store.join(waiting.get().guid(), wall.instant());
            return waiting;
        }
        if (!sameName.isEmpty()) {
            return Optional.empty();
        }
        StoredResource made = made(name.value(), true);
        store.add(made);
        keys = readKeys();
        return Optional.of(made);
    }

    /** The joined resource that the token is for. */
    Optional<StoredResource> returned(String token) {
        byte[] given = token.getBytes(StandardCharsets.UTF_8);
        StoredResource found = null;
        for (StoredResource each : store.all()) { // all of them, so that the time says nothing
            if (MessageDigest.isEqual(returnToken(each).getBytes(StandardCharsets.UTF_8), given) && each.joined()) {
                found = each;
            }
        }
        return Optional.ofNullable(found);
    }

    /** A secret. */
    String returnToken(StoredResource resource) {
        return installation.returnToken(resource.guid());
    }

    private StoredResource made(String name, boolean joined) {
        return new StoredResource(
                UUID.randomUUID().toString(), name, wall.instant(), joined, Rotations.NONE, Rotations.NONE);
    }

    synchronized boolean rotate(String resourceId, int key) {
        boolean found = isInstructors(resourceId) ? rotateOwn(key) : store.rotate(resourceId, key);
        keys = readKeys();
        return found;
    }

    private boolean rotateOwn(int key) {
        try {
            own.replace(key, store.place());
            return true;
        } catch (IOException e) {
            throw new StoreException(e);
        }
    }

    private boolean isInstructors(String resourceId) {
        return resourceId.equals(installation.resourceId());
    }

    synchronized boolean remove(String resourceId, Instant on) {
        boolean found = store.remove(resourceId, on);
        keys = readKeys();
        return found;
    }

    String instructorId() {
        return installation.resourceId();
    }

    /** A secret. */
    String instructorKey(int number) {
        return own.key(number);
    }

    /** A secret. */
    String key(StoredResource resource, int number) {
        return installation.attendeeKey(
                resource.guid(), number, resource.rotations(number).count());
    }

    private Optional<StoredResource> find(String resourceId) {
        return store.all().stream()
                .filter(each -> each.guid().equals(resourceId))
                .findFirst();
    }

    private List<AccessKey> readKeys() {
        List<AccessKey> all = new ArrayList<>();
        KnownSecrets known = KnownSecrets.ofThisProcess();
        IntStream.of(1, 2).forEach(number -> {
            known.add(own.key(number));
            all.add(new AccessKey(installation.resourceId(), number, own.key(number)));
        });
        for (StoredResource each : store.all()) {
            known.add(returnToken(each));
            IntStream.of(1, 2).forEach(number -> {
                known.add(key(each, number));
                all.add(new AccessKey(each.guid(), number, key(each, number)));
            });
        }
        return List.copyOf(all);
    }
}
