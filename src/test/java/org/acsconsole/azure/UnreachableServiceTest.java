package org.acsconsole.azure;

import static org.acsconsole.azure.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.Fault.OutcomeUnknown;
import org.acsconsole.identity.FaultException;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.junit.jupiter.api.Test;

/** What becomes of calls that find no service, or one that is not to be trusted. */
final class UnreachableServiceTest {

    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final String ANSWER =
            "{\"identity\":{\"id\":\"8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502\"}}";

    @Test
    void nobodyAtTheAddressMeansUnreachableAndNothingUnknown() throws IOException {
        URI nobody = freePort();
        assertThat(faultOfCreateAt(nobody))
                .isEqualTo(new Fault.Unreachable(nobody.toString(), Reason.of(TransportProblem.NOBODY_THERE)));
    }

    @Test
    void anUnknownHostNameIsReportedAsSuch() {
        URI nowhere = URI.create("https://no-such-host.invalid");
        assertThat(faultOfCreateAt(nowhere))
                .isEqualTo(new Fault.Unreachable(nowhere.toString(), Reason.of(TransportProblem.HOST_UNKNOWN)));
    }

    @Test
    void aServerThatNeverSpeaksTlsIsUnreachableWithinTheWaitForAConnection() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            URI endpoint = URI.create("https://localhost:" + mute.getLocalPort());
            AzureIdentityService service =
                    new AzureIdentityService(at(endpoint).waiting(Duration.ofMillis(200), Duration.ofSeconds(20)));
            assertThat(faultOf(service))
                    .isEqualTo(new Fault.Unreachable(
                            endpoint.toString(), Reason.of(TransportProblem.NO_CONNECTION_IN_TIME)));
        }
    }

    @Test
    void aServerThatSpeaksAnotherProtocolIsUnreachable() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread greeter = Thread.startVirtualThread(() -> {
                for (int i = 0; i < 9; i++) {
                    try (var connection = plain.accept()) {
                        connection
                                .getOutputStream()
                                .write("220 mail.example.org\r\n".getBytes(StandardCharsets.US_ASCII));
                        connection.getInputStream().readAllBytes();
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            URI endpoint = URI.create("https://localhost:" + plain.getLocalPort());
            assertThat(faultOfCreateAt(endpoint))
                    .isEqualTo(new Fault.Unreachable(
                            endpoint.toString(), Reason.of(TransportProblem.NO_SECURE_CONNECTION)));
            greeter.interrupt();
        }
    }

    @Test
    void aCertificateOfAnotherAuthorityIsNotTrusted() throws IOException {
        assertThat(faultOfCreateWith(new TestAuthority("CN=Somebody").serverFor("localhost")))
                .isEqualTo(Reason.of(TransportProblem.CERTIFICATE_OF_UNKNOWN_AUTHORITY, "CN=Somebody"));
    }

    @Test
    void whoeverOnlyHasTheNameOfATrustedAuthorityIsAnImpostor() throws IOException {
        assertThat(faultOfCreateWith(new TestAuthority().serverFor("localhost")))
                .isEqualTo(Reason.of(TransportProblem.CERTIFICATE_OF_IMPOSTOR, "CN=Authority of the tests"));
    }

    @Test
    void aCertificateForAnotherHostNameIsNotTrusted() throws IOException {
        assertThat(faultOfCreateWith(AUTHORITY.serverFor("example.org")))
                .isEqualTo(Reason.of(TransportProblem.CERTIFICATE_OF_ANOTHER_HOST, "example.org"));
    }

    @Test
    void anExpiredCertificateIsNotTrusted() throws IOException {
        assertThat(faultOfCreateWith(AUTHORITY.expiredServerFor("localhost")))
                .isEqualTo(Reason.of(
                        TransportProblem.CERTIFICATE_EXPIRED,
                        "CN=server",
                        LocalDate.now(ZoneOffset.UTC).minusDays(1).toString()));
    }

    @Test
    void withoutItsAuthorityGivenAServerIsNotTrustedThoughAnotherConnectionTrustsIt() throws IOException {
        try (ScriptedServer server = new ScriptedServer(AUTHORITY.serverFor("localhost"))) {
            server.then(answer(201, ANSWER));
            new AzureIdentityService(at(server.endpoint())).create(UUID.randomUUID());
            AzureConnection usual = AzureConnection.of(server.endpoint(), new AccessKey("a2V5"));
            assertThat(faultOf(new AzureIdentityService(usual))).isInstanceOf(Fault.UntrustedCertificate.class);
        }
    }

    @Test
    void noAnswerInTimeLeavesACreateUnknownAndEndsTheExchange() throws Exception {
        try (ScriptedServer server = new ScriptedServer(AUTHORITY.serverFor("localhost"))) {
            server.then(ScriptedServer.silence());
            AzureIdentityService service = new AzureIdentityService(
                    at(server.endpoint()).waiting(Duration.ofSeconds(10), Duration.ofSeconds(1)));
            assertThat(faultOf(service)).isEqualTo(new OutcomeUnknown(OutcomeUnknown.Cause.TIMED_OUT));
            assertThat(server.clientLeaves()).isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void noAnswerInTimeMeansUnreachableForACheck() throws Exception {
        try (ScriptedServer server = new ScriptedServer(AUTHORITY.serverFor("localhost"))) {
            server.then(ScriptedServer.silence());
            AzureIdentityService service = new AzureIdentityService(
                    at(server.endpoint()).waiting(Duration.ofSeconds(10), Duration.ofSeconds(1)));
            assertThat(catchThrowableOfType(FaultException.class, service::check)
                            .fault())
                    .isEqualTo(new Fault.Unreachable(
                            server.endpoint().toString(), Reason.of(TransportProblem.NONE_IN_TIME, "1")));
        }
    }

    @Test
    void aPemWithoutCertificateIsRefused() {
        AzureConnection connection = AzureConnection.of(URI.create("https://localhost"), new AccessKey("a2V5"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AzureIdentityService(connection.trustingOnly("")))
                .withMessageContaining("PEM");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AzureIdentityService(connection.trustingOnly("-----BEGIN nothing-----")))
                .withMessageContaining("PEM");
    }

    private static Reason<TransportProblem> faultOfCreateWith(SSLContext tls) throws IOException {
        try (ScriptedServer server = new ScriptedServer(tls)) {
            Fault fault = faultOfCreateAt(server.endpoint());
            assertThat(server.requests()).isEmpty();
            assertThat(fault).isInstanceOf(Fault.UntrustedCertificate.class);
            return ((Fault.UntrustedCertificate) fault).reason();
        }
    }

    private static Fault faultOfCreateAt(URI endpoint) {
        return faultOf(new AzureIdentityService(at(endpoint)));
    }

    private static Fault faultOf(AzureIdentityService service) {
        return catchThrowableOfType(FaultException.class, () -> service.create(UUID.randomUUID()))
                .fault();
    }

    private static AzureConnection at(URI endpoint) {
        return AzureConnection.of(endpoint, new AccessKey("a2V5")).trustingOnly(AUTHORITY.pem());
    }

    private static URI freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("https://localhost:" + free.getLocalPort());
        }
    }
}
