package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.acsconsole.azure.AzureConnection;
import org.acsconsole.azure.AzureIdentityService;
import org.acsconsole.workshop.protocol.Fingerprint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as another computer meets it: the test and the service are in two networks with a cable between. */
class OtherComputerTest {

    @TempDir
    private Path folder;

    private OtherNetwork network;

    @BeforeEach
    void layTheCable() throws Exception {
        network = new OtherNetwork();
    }

    @AfterEach
    void takeItAway() {
        network.close();
    }

    @Test
    void withoutListenNobodyElseCanConnect() throws Exception {
        try (WorkshopProcess service = start()) {
            int port =
                    URI.create(service.description().path("endpoint").asText()).getPort();

            assertThatThrownBy(() -> new RawHttp(OtherNetwork.THERE, port, authority()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseInstanceOf(ConnectException.class);
        }
    }

    @Test
    void theSdkWorksByTheAddressThatIsListenedOn() throws Exception {
        try (WorkshopProcess service = start("--listen=" + OtherNetwork.THERE)) {
            JsonNode description = service.description();
            String connection = description.path("networkConnectionString").asText();

            assertThat(connection).startsWith("endpoint=https://" + OtherNetwork.THERE + ":");
            AzureIdentityService sdk = new AzureIdentityService(
                    AzureConnection.parse(connection).trustingOnly(Files.readString(authority())), seen -> {});
            assertThat(sdk.create(UUID.randomUUID()).value().value()).startsWith("8:acs:");
        }
    }

    @Test
    void theControlEndpointsAnswerNoOtherComputer() throws Exception {
        try (WorkshopProcess service = start("--listen=0.0.0.0")) {
            JsonNode description = service.description();

            for (String each : List.of("clock", "faults", "identities", "network", "addresses", "keys", "nonsense")) {
                assertThat(get(description, "/_workshop/" + each).error())
                        .isEqualTo("403 Denied | The control endpoints answer the computer of the service only. | ");
            }
        }
    }

    @Test
    void itsHealthMayBeAskedByAnybody() throws Exception {
        try (WorkshopProcess service = start("--listen=" + OtherNetwork.THERE)) {
            RawHttp.Reply reply = get(service.description(), "/_workshop/health");

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body()).isEqualTo("{\"status\":\"ok\"}");
        }
    }

    @Test
    void aHostNamedIsInTheCertificateAndInTheConnectionString() throws Exception {
        try (WorkshopProcess service = start("--listen=" + OtherNetwork.THERE, "--host=class.contoso.com,10.9.9.9")) {
            JsonNode description = service.description();

            assertThat(description.path("networkEndpoint").asText()).startsWith("https://class.contoso.com:");
            try (RawHttp http = connect(description)) {
                assertThat(http.names()).containsExactly("class.contoso.com", "10.9.9.9", OtherNetwork.THERE);
            }
        }
    }

    @Test
    void theFirstLineHasTheFingerprintByWhichAttendeesCompareTheCertificate() throws Exception {
        try (WorkshopProcess service = start("--listen=" + OtherNetwork.THERE)) {
            JsonNode description = service.description();
            Path certificate = Path.of(description.path("caCertificate").asText());

            assertThat(description.path("joinFingerprint").asText())
                    .isEqualTo(Fingerprint.of(Files.readAllBytes(certificate)).replace("\n", ":"));
        }
    }

    @Test
    void aCodeOfASignInIsNotEnteredFromAnotherComputer() throws Exception {
        try (WorkshopProcess service = start("--listen=" + OtherNetwork.THERE);
                RawHttp http = connect(service.description())) {
            assertThat(http.send("POST /adfs/devicelogin HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")
                            .reply()
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void anAddressThatIsNotOfThisComputerIsOneSentenceAndStatus1() throws Exception {
        try (WorkshopProcess service = start("--listen=" + OtherNetwork.HERE)) {
            assertThat(service.exitStatus()).isEqualTo(1);
            assertThat(folder.resolve("errors.txt"))
                    .content()
                    .contains(OtherNetwork.HERE + " is not an address at which others can reach this computer.");
        }
    }

    private WorkshopProcess start(String... more) throws Exception {
        String[] arguments = Stream.concat(
                        Stream.of("--port=0", "--data=" + folder.resolve("data")), Arrays.stream(more))
                .toArray(String[]::new);
        return WorkshopProcess.in(network, folder.resolve("errors.txt"), arguments);
    }

    private Path authority() {
        return folder.resolve("data").resolve("workshop-ca.pem");
    }

    private RawHttp connect(JsonNode description) {
        int port = URI.create(description.path("networkEndpoint").asText()).getPort();
        return new RawHttp(OtherNetwork.THERE, port, authority());
    }

    private RawHttp.Reply get(JsonNode description, String target) {
        try (RawHttp http = connect(description)) {
            return http.sendLines(
                            "GET " + target + " HTTP/1.1",
                            "Host: localhost",
                            "Authorization: Bearer "
                                    + description.path("controlKey").asText())
                    .reply();
        }
    }
}
