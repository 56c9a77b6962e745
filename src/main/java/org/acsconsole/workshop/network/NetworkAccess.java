package org.acsconsole.workshop.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.acsconsole.workshop.http.HttpsServer;
import org.acsconsole.workshop.keys.CertificateAuthority;
import org.acsconsole.workshop.protocol.Fingerprint;
import org.acsconsole.workshop.protocol.NetworkState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets other computers connect, on purpose and for a time; it begins with letting in nobody. */
public final class NetworkAccess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkAccess.class);

    /** A computer that slept measures no time meanwhile: so it looks at its clock now and then. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    private final HttpsServer server;
    private final CertificateAuthority authority;
    private final InstantSource wall;
    private NetworkState.@Nullable Opening opening;

    public NetworkAccess(HttpsServer server, CertificateAuthority authority, InstantSource wall) {
        this.server = server;
        this.authority = authority;
        this.wall = wall;
    }

    /**
     * Lets others connect, instead of what was opened before.
     *
     * @param address one of this computer, or 0.0.0.0 or :: for all that it has now
     * @param hosts by which other names and addresses it is reached
     * @param duration for how long; null until it is ended
     * @throws IllegalArgumentException if the address or a host is not one
     * @throws IOException if nobody can be served there
     */
    public synchronized NetworkState open(String address, List<String> hosts, @Nullable Duration duration)
            throws IOException {
        List<InetAddress> addresses = OwnAddresses.named(address);
        hosts.forEach(NetworkAccess::requireName);
        List<String> names = Stream.concat(hosts.stream(), addresses.stream().map(InetAddress::getHostAddress))
                .distinct()
                .toList();
        Instant now = wall.instant();
        int port = server.open(addresses, keys(names, now));
        NetworkState.Opening made = new NetworkState.Opening(
                names.stream().map(name -> endpoint(name, port)).toList(),
                opening == null ? JoinCode.draw() : opening.code(),
                duration == null ? null : now.plus(duration),
                Fingerprint.of(authority.certificate()));
        opening = made;
        LOG.debug("other computers can connect: {}", made.endpoints());
        watch(made);
        return new NetworkState(made);
    }

    /** Lets nobody else connect any more, and ends the connections of those who did. */
    public synchronized NetworkState end() {
        server.closeOpened();
        if (opening != null) {
            LOG.debug("other computers cannot connect any more");
        }
        opening = null;
        return new NetworkState(null);
    }

    public synchronized NetworkState state() {
        endWhatIsOver();
        return new NetworkState(opening);
    }

    /** How others connect now; it changes nothing, so a request of theirs may ask. */
    public synchronized Optional<NetworkState.Opening> opening() {
        return Optional.ofNullable(opening).filter(each -> !isOver(each));
    }

    @Override
    public synchronized void close() {
        opening = null;
    }

    private KeyStore keys(List<String> names, Instant now) throws IOException {
        try {
            KeyStore before = authority.serverKeys();
            KeyStore keys = authority.keysFor(names, now);
            if (!authority.serverKeys().equals(before)) {
                server.renew(authority.serverKeys());
            }
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private void watch(NetworkState.Opening watched) {
        if (watched.until() != null) {
            Duration left = Duration.between(wall.instant(), watched.until());
            long wait = Math.clamp(left.toMillis(), 1, BETWEEN_LOOKS.toMillis());
            CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS).execute(() -> look(watched));
        }
    }

    private synchronized void look(NetworkState.Opening watched) {
        if (watched.equals(opening)) {
            endWhatIsOver();
            if (opening != null) {
                watch(watched);
            }
        }
    }

    private void endWhatIsOver() {
        if (opening != null && isOver(opening)) {
            end();
        }
    }

    private boolean isOver(NetworkState.Opening each) {
        return each.until() != null && !wall.instant().isBefore(each.until());
    }

    private static void requireName(String host) {
        if (!host.matches("[0-9A-Fa-f:]+:[0-9A-Fa-f:.]*|[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")) {
            throw new IllegalArgumentException("'" + host + "' is neither the name of a host nor an address.");
        }
    }

    private static URI endpoint(String name, int port) {
        return URI.create("https://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port + "/");
    }
}
