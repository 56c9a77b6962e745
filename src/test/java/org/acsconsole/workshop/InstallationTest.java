package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an installation keeps: certificates, keys, the folder, the port. */
class InstallationTest {

    @TempDir
    Path folder;

    @Test
    void aRestartKeepsTheSecretsTheAuthorityAndTheLeaf() throws Exception {
        String connection;
        String control;
        byte[] authority;
        X509Certificate leaf;
        try (WorkshopService first = start()) {
            connection = first.connectionString().replaceFirst(".*accesskey", "");
            control = first.controlKey();
            authority = Files.readAllBytes(first.caCertificate());
            leaf = leaf(first);
        }
        try (WorkshopService second = start()) {
            assertThat(second.connectionString()).endsWith(connection);
            assertThat(second.controlKey()).isEqualTo(control);
            assertThat(Files.readAllBytes(second.caCertificate())).isEqualTo(authority);
            assertThat(leaf(second)).isEqualTo(leaf);
        }
    }

    @Test
    void aLeafThatIsAboutToExpireIsRenewedUnderTheSameAuthority() throws Exception {
        byte[] authority;
        X509Certificate leaf;
        try (WorkshopService first = start()) {
            authority = Files.readAllBytes(first.caCertificate());
            leaf = leaf(first);
        }
        WorkshopOptions.Surroundings later =
                WorkshopOptions.Surroundings.SYSTEM.withWall(() -> Instant.now().plus(Duration.ofDays(380)));
        try (WorkshopService second =
                WorkshopService.start(WorkshopOptions.in(folder).withSurroundings(later))) {
            assertThat(Files.readAllBytes(second.caCertificate())).isEqualTo(authority);
            String pem = Files.readString(folder.resolve("workshop-tls-key.pem"));
            X509Certificate renewed = X509Certificate.class.cast(CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(
                            pem.substring(pem.indexOf("-----BEGIN CERT")).getBytes(StandardCharsets.US_ASCII))));
            assertThat(renewed.getNotAfter()).isAfter(leaf.getNotAfter());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 40, 5000, -500})
    void aFirstStartWithAWrongClockLetsEverybodyConnectLater(int days) throws Exception {
        WorkshopOptions.Surroundings wrong =
                WorkshopOptions.Surroundings.SYSTEM.withWall(() -> Instant.now().plus(Duration.ofDays(days)));
        WorkshopService.start(WorkshopOptions.in(folder).withSurroundings(wrong))
                .close();
        try (WorkshopService service = start()) {
            for (X509Certificate each : List.of(leaf(service), authority(service))) {
                each.checkValidity();
            }
        }
    }

    @Test
    void theAuthorityBeganLongAgo() throws Exception {
        try (WorkshopService service = start()) {
            assertThat(authority(service).getNotBefore())
                    .isBefore(java.util.Date.from(Instant.now().minus(Duration.ofDays(365))));
        }
    }

    @Test
    void anExistingFolderAndFilesOfOthersKeepTheirRights() throws IOException {
        start().close();
        Path state = folder.resolve("workshop-state.db");
        Path target = Files.move(state, folder.resolve("elsewhere.db"));
        Files.createSymbolicLink(state, target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        start().close();
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));

        Files.delete(state);
        Files.writeString(state, "somebody's notes, which are no database at all ".repeat(20));
        Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(this::start).isInstanceOf(WorkshopException.class);
        assertThat(Files.getPosixFilePermissions(state)).isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
    }

    @Test
    void theAuthoritySatisfiesStrictVerifiers() throws Exception {
        try (WorkshopService service = start();
                java.io.InputStream pem = Files.newInputStream(service.caCertificate())) {
            X509Certificate authority = X509Certificate.class.cast(
                    CertificateFactory.getInstance("X.509").generateCertificate(pem));
            X509Certificate leaf = leaf(service);

            assertThat(authority.getBasicConstraints()).isZero();
            assertThat(authority.getCriticalExtensionOIDs()).contains("2.5.29.19", "2.5.29.15", "2.5.29.30");
            assertThat(authority.getNonCriticalExtensionOIDs()).contains("2.5.29.14", "2.5.29.35");
            assertThat(authority.getKeyUsage()[5]).isTrue();
            assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
            assertThat(leaf.getNonCriticalExtensionOIDs()).contains("2.5.29.14", "2.5.29.35", "2.5.29.17");
            assertThat(leaf.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
            assertThat(leaf.getSubjectAlternativeNames().toString())
                    .contains("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        }
    }

    @Test
    void everyFileIsItsOwnersAlone() throws IOException {
        Path data = folder.resolve("made/deep");
        try (WorkshopService service = WorkshopService.start(WorkshopOptions.in(data));
                Stream<Path> files = Files.list(data)) {
            assertThat(service.caCertificate()).isAbsolute().isEqualTo(data.resolve("workshop-ca.pem"));
            assertThat(Files.getPosixFilePermissions(data)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(files)
                    .hasSizeGreaterThan(6)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .as(file.toString())
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void aFolderInUseIsAClearError() {
        try (WorkshopService service = start()) {
            assertThat(service.resourceId()).isNotEmpty();
            assertThatThrownBy(this::start)
                    .isInstanceOf(WorkshopException.class)
                    .hasMessage("The data folder " + folder + " is in use by another workshop service.");
        }
        start().close();
    }

    @Test
    void aPortInUseIsAClearErrorAndLetsTheFolderGo() {
        try (WorkshopForTests other = WorkshopForTests.start()) {
            assertThatThrownBy(() ->
                            WorkshopService.start(WorkshopOptions.in(folder).withPort(other.port())))
                    .isInstanceOf(WorkshopException.class)
                    .hasMessage("Port " + other.port() + " is in use: choose another one.");
        }
        start().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workshop-installation.json",
                "workshop-ca-key.pem",
                "workshop-tls-key.pem",
                "workshop-token-key.pem",
                "workshop-state.db"
            })
    void aDamagedFileIsNamedAndNotOverwritten(String name) throws IOException {
        start().close();
        Path file = folder.resolve(name);
        Files.writeString(file, "not what it was, and long enough to be read as something ".repeat(20));
        byte[] damaged = Files.readAllBytes(file);

        assertThatThrownBy(this::start).isInstanceOf(WorkshopException.class).hasMessageContaining(folder.toString());
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }

    @Test
    void nothingListensBeyondLoopback() throws IOException {
        try (WorkshopService service = start()) {
            List<InetAddress> outer = java.net.NetworkInterface.networkInterfaces()
                    .flatMap(java.net.NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .toList();
            for (InetAddress address : outer) {
                assertThatThrownBy(() -> connect(address, service.endpoint().getPort()))
                        .isInstanceOf(IOException.class);
            }
            connect(InetAddress.getLoopbackAddress(), service.endpoint().getPort());
        }
    }

    @Test
    void nothingThatIsPrintedHoldsASecret() {
        try (WorkshopService service = start()) {
            assertThat(service).hasToString("WorkshopService[" + service.endpoint() + "]");
        }
    }

    @Test
    void anHttp2ClientFallsBack() throws Exception {
        try (WorkshopService service = start();
                HttpClient client = HttpClient.newBuilder()
                        .sslContext(RawHttp.trusting(service.caCertificate()))
                        .build()) {
            URI list = service.endpoint().resolve("_workshop/identities");
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(list)
                            .header("Authorization", "Bearer " + service.controlKey())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{\"value\":[],\"next\":null}");
        }
    }

    private WorkshopService start() {
        return WorkshopService.start(WorkshopOptions.in(folder));
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
        }
    }

    private static X509Certificate authority(WorkshopService service) throws Exception {
        try (java.io.InputStream pem = Files.newInputStream(service.caCertificate())) {
            return X509Certificate.class.cast(
                    CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
    }

    private static X509Certificate leaf(WorkshopService service) throws IOException {
        try (SSLSocket socket = (SSLSocket) RawHttp.trusting(service.caCertificate())
                .getSocketFactory()
                .createSocket("127.0.0.1", service.endpoint().getPort())) {
            SSLSession session = socket.getSession();
            return (X509Certificate) session.getPeerCertificates()[0];
        }
    }
}
