package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent, and however much is logged, the service's secrets are not in its log. */
class LoggedSecretsTest {

    @TempDir
    Path folder;

    @Test
    void noSecretIsLoggedInAnyFormAtAnyLevel() throws Exception {
        Path errors = folder.resolve("errors.txt");
        try (WorkshopProcess process = WorkshopProcess.with(
                List.of("-Dlogback.configurationFile=logback-debug.xml"),
                errors,
                "--port=0",
                "--data=" + folder.resolve("data"))) {
            JsonNode description = process.description();
            List<String> forms = Stream.of(
                            description.path("connectionString").asText().replaceFirst(".*accesskey=", ""),
                            description.path("controlKey").asText())
                    .flatMap(LoggedSecretsTest::forms)
                    .toList();
            for (String form : forms) {
                for (String request : requests(form)) {
                    send(description, request);
                }
            }
            process.end();
            process.exitStatus();

            String log = Files.readString(errors);
            assertThat(log).contains("DEBUG").contains("•••");
            assertThat(forms.stream().filter(log::contains)).isEmpty();
        }
    }

    private static Stream<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                secret,
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getEncoder().encodeToString(("user:" + secret).getBytes(StandardCharsets.UTF_8)),
                HexFormat.of().formatHex(bytes),
                HexFormat.of().withUpperCase().formatHex(bytes));
    }

    private static List<String> requests(String secret) {
        return List.of(
                "GET https://localhost/identities/" + secret + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET https://" + secret + "/identities HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /identities HTTP/1.1\r\nHost: localhost\r\nHost: " + secret + "\r\n\r\n",
                "GET /identities HTTP/1.1\r\nHost: " + secret + "\r\n\r\n",
                "GET /_workshop/clock HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + secret + "\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nx-ms-date: " + secret
                        + "\r\nx-ms-content-sha256: x\r\nAuthorization: HMAC-SHA256 SignedHeaders=x-ms-date;host;"
                        + "x-ms-content-sha256&Signature=AAAA\r\n\r\n",
                secret + " /identities HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + secret.length() + "\r\n\r\n"
                        + secret);
    }

    private static void send(JsonNode description, String request) {
        int port = URI.create(description.path("endpoint").asText()).getPort();
        try (RawHttp http = new RawHttp(
                "127.0.0.1", port, Path.of(description.path("caCertificate").asText()))) {
            assertThat(http.send(request).reply().status()).isBetween(200, 499);
        }
    }
}
