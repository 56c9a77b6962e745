package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.NetworkChange;
import org.acsconsole.workshop.protocol.NetworkState;
import org.acsconsole.workshop.protocol.ReachableAddresses.Reachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Others are let in by the control protocol, for a time; the test comes by an address of this computer that is not loopback. */
class NetworkTest {

    private final SettableClock wall = new SettableClock(Instant.parse("2026-11-23T09:30:00Z"));

    @TempDir
    private Path folder;

    private WorkshopForTests workshop;
    private WorkshopControl control;

    @BeforeEach
    void start() {
        workshop = WorkshopForTests.startIn(
                WorkshopOptions.in(folder).withSurroundings(WorkshopOptions.Surroundings.SYSTEM.withWall(wall)));
        control = WorkshopControl.of(workshop.address());
    }

    @AfterEach
    void close() {
        control.close();
        workshop.close();
    }

    @Test
    void nobodyElseIsLetInAtFirst() {
        String address = ownAddress();

        assertThat(control.network()).isEqualTo(NetworkState.CLOSED);
        assertNobodyListens(address, workshop.port());
    }

    @Test
    void whoIsLetInFindsTheServiceAtTheSamePortUntilItIsEnded() {
        String address = ownAddress();

        NetworkState.Opening opening = Objects.requireNonNull(
                control.open(new NetworkChange(address, Duration.ofHours(3))).open());

        assertThat(opening.endpoints()).extracting(URI::getPort).containsExactly(workshop.port());
        assertThat(opening.until()).isEqualTo(wall.instant().plus(Duration.ofHours(3)));
        assertThat(control.network().open()).isEqualTo(opening);
        try (RawHttp other = new RawHttp(address, workshop.port(), workshop.caCertificate())) {
            assertThat(health(other)).isEqualTo(200);

            assertThat(control.closeNetwork()).isEqualTo(NetworkState.CLOSED);
            assertThat(other.isAtEnd()).as("the connection is ended").isTrue();
        }
        assertNobodyListens(address, workshop.port());
    }

    @Test
    void itEndsByItselfWhenTheTimeIsOver() {
        String address = ownAddress();
        control.open(new NetworkChange(address, Duration.ofHours(3)));

        wall.advance(Duration.ofHours(3));

        assertThat(control.network()).isEqualTo(NetworkState.CLOSED);
        assertNobodyListens(address, workshop.port());
    }

    @Test
    void theEndpointsOfControlAnswerLoopbackOnly() {
        String address = ownAddress();
        control.open(new NetworkChange(address, Duration.ofHours(1)));

        try (RawHttp other = new RawHttp(address, workshop.port(), workshop.caCertificate())) {
            assertThat(other.sendLines(
                                    "GET /_workshop/clock HTTP/1.1",
                                    "Host: localhost",
                                    "X-Forwarded-For: 127.0.0.1",
                                    "Forwarded: for=127.0.0.1",
                                    "Authorization: Bearer " + workshop.controlKey())
                            .reply()
                            .status())
                    .isEqualTo(403);
        }
        assertThat(control.clock()).isNotNull();
    }

    @Test
    void theAuthorityStaysTheSameAndWhoTrustedItBeforeStillDoes() throws Exception {
        Path before = Files.copy(workshop.caCertificate(), folder.resolve("kept.pem"));
        String address = ownAddress();

        control.open(new NetworkChange(address, Duration.ofHours(1)));

        X509Certificate old = certificate(before);
        X509Certificate now = certificate(workshop.caCertificate());
        assertThat(now.getPublicKey()).isEqualTo(old.getPublicKey());
        assertThat(now.getSubjectX500Principal()).isEqualTo(old.getSubjectX500Principal());
        for (Path trusted : List.of(before, workshop.caCertificate())) {
            try (RawHttp loopback = new RawHttp("localhost", workshop.port(), trusted)) {
                assertThat(health(loopback)).isEqualTo(200);
            }
        }
    }

    @Test
    void oncePrivateNetworksArePermittedTheAuthoritysCertificateStays() throws Exception {
        String address = ownAddress();
        control.open(new NetworkChange(address, Duration.ofHours(1)));
        byte[] once = Files.readAllBytes(workshop.caCertificate());

        control.open(new NetworkChange("0.0.0.0", Duration.ofHours(1)));

        assertThat(workshop.caCertificate()).hasBinaryContent(once);
    }

    @Test
    void whatIsNoAddressOfThisComputerIsRefused() {
        for (String wrong : List.of("203.0.113.200", "127.0.0.1", "localhost", "contoso.com", "")) {
            assertThatThrownBy(() -> control.open(new NetworkChange(wrong, Duration.ofHours(1))))
                    .as(wrong)
                    .isInstanceOf(WorkshopException.class)
                    .hasMessageStartingWith("The workshop service refused: ");
        }
        assertThat(control.network()).isEqualTo(NetworkState.CLOSED);
    }

    @Test
    void itIsOpenForTwelveHoursAtMost() {
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofHours(-1), Duration.ofHours(13))) {
            assertThatThrownBy(() -> control.open(new NetworkChange("0.0.0.0", wrong)))
                    .hasMessageContaining("'duration' must be positive, and at most PT12H.");
        }
    }

    @Test
    void addressesAreAsTheyStandInAUrl() {
        assertThat(control.addresses().value()).extracting(Reachable::address).allMatch(each -> !each.contains("%"));
    }

    private String ownAddress() {
        List<Reachable> all = control.addresses().value();
        Assumptions.assumeFalse(all.isEmpty(), "this computer has no address but loopback");
        return all.getFirst().address();
    }

    private static int health(RawHttp http) {
        return http.sendLines("GET /_workshop/health HTTP/1.1", "Host: localhost")
                .reply()
                .status();
    }

    /** The system ends the wait of a thread that accepts connections a moment after the port was closed. */
    private static void assertNobodyListens(String address, int port) {
        long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (isListening(address, port)) {
            assertThat(System.nanoTime())
                    .as("somebody still listens after 5 seconds")
                    .isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static boolean isListening(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static X509Certificate certificate(Path pem) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(Files.newInputStream(pem));
    }
}
