package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The service on its own: what it prints, and how it ends. */
class WorkshopMainTest {

    @TempDir
    Path folder;

    private Path errors = Path.of("");

    @BeforeEach
    void place() {
        errors = folder.resolve("errors.txt");
    }

    @Test
    void theFirstLineSaysAllThatAClientNeedsAndSigtermEndsIt() throws Exception {
        try (WorkshopProcess process = new WorkshopProcess(errors, "--port=0", "--data=" + folder.resolve("data"))) {
            JsonNode description = process.description();
            assertThat(description.fieldNames())
                    .toIterable()
                    .containsExactly(
                            "endpoint",
                            "connectionString",
                            "caCertificate",
                            "controlKey",
                            "authorityHost",
                            "tenantId",
                            "clientId",
                            "clientSecret");
            URI endpoint = URI.create(description.path("endpoint").asText());
            Path authority = Path.of(description.path("caCertificate").asText());
            assertThat(authority).isAbsolute().isRegularFile();
            assertThat(description.path("connectionString").asText())
                    .startsWith("endpoint=" + endpoint + ";accesskey=");
            assertThat(identities(description)).isEmpty();

            process.end();
            assertThat(process.exitStatus()).isEqualTo(143);
            assertThat(process.rest()).isEmpty();
            assertThat(Files.readString(errors)).doesNotContain("ERROR").doesNotContain("Exception");
        }
    }

    @Test
    void itBeginsWithAClassOrEmptyWhenAsked() throws Exception {
        String data = "--data=" + folder.resolve("data");
        try (WorkshopProcess process = new WorkshopProcess(errors, "--port=0", data, "--seed=class")) {
            assertThat(identities(process.description())).hasSize(100);
            assertThat(process.description().path("identities")).hasSize(100);
            process.end();
            assertThat(process.exitStatus()).isEqualTo(143);
        }
        try (WorkshopProcess process = new WorkshopProcess(errors, "--port=0", data)) {
            assertThat(identities(process.description())).hasSize(100);
            process.end();
            assertThat(process.exitStatus()).isEqualTo(143);
        }
        try (WorkshopProcess process = new WorkshopProcess(errors, "--port=0", data, "--reset")) {
            assertThat(identities(process.description())).isEmpty();
            process.end();
            assertThat(process.rest()).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void itEndsWithItsParentWhenAsked() throws Exception {
        try (WorkshopProcess shell = WorkshopProcess.underAShell(
                errors, "--port=0", "--data=" + folder.resolve("data"), "--end-with-parent")) {
            assertThat(shell.description().path("endpoint").asText()).isNotEmpty();
            ProcessHandle service = shell.onlyChild();
            try {
                shell.kill();
                assertThat(service.onExit()).succeedsWithin(Duration.ofMinutes(1));
            } finally {
                service.destroyForcibly();
            }
        }
    }

    @Test
    void aPortInUseIsOneSentenceAndStatus1() throws Exception {
        try (WorkshopForTests other = WorkshopForTests.start();
                WorkshopProcess process =
                        new WorkshopProcess(errors, "--port=" + other.port(), "--data=" + folder.resolve("data"))) {
            assertThat(process.exitStatus()).isEqualTo(1);
            assertThat(process.rest()).isEmpty();
            assertThat(Files.readString(errors))
                    .isEqualToIgnoringNewLines("Port " + other.port() + " is in use: choose another one.");
        }
    }

    @Test
    void aBadOptionIsAnsweredWithTheUsageAndStatus2() throws Exception {
        for (String bad : new String[] {"--prot=1", "--port=x", "--port=70000", "--seed=school", "stray"}) {
            try (WorkshopProcess process = new WorkshopProcess(errors, bad)) {
                assertThat(process.exitStatus()).isEqualTo(2);
                assertThat(process.rest()).isEmpty();
                assertThat(Files.readString(errors)).contains("Usage: workshop-service");
            }
        }
    }

    @Test
    void helpShowsTheRest() throws Exception {
        try (WorkshopProcess process = new WorkshopProcess(errors, "--help")) {
            assertThat(process.exitStatus()).isZero();
            assertThat(process.rest()).contains("--port", "--data", "--strict-api-versions", "--reset", "--seed=class");
        }
    }

    @Test
    void theUsersDataFolderIsWhereTheSystemKeepsSuchThings() {
        Path home = Path.of("/home/ann");

        assertThat(UserDataFolder.of("Linux", home, Map.of()))
                .isEqualTo(Path.of("/home/ann/.local/share/acs-identity-console/workshop"));
        assertThat(UserDataFolder.of("Linux", home, Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/acs-identity-console/workshop"));
        assertThat(UserDataFolder.of("Linux", home, Map.of("XDG_DATA_HOME", "relative")))
                .isEqualTo(Path.of("/home/ann/.local/share/acs-identity-console/workshop"));
        assertThat(UserDataFolder.of("Linux", home, Map.of("HOME", "/elsewhere")))
                .isEqualTo(Path.of("/elsewhere/.local/share/acs-identity-console/workshop"));
        assertThat(UserDataFolder.of("Mac OS X", home, Map.of()))
                .isEqualTo(Path.of("/home/ann/Library/Application Support/acs-identity-console/workshop"));
        assertThat(UserDataFolder.of("Windows 11", home, Map.of("APPDATA", "/roaming")))
                .isEqualTo(Path.of("/roaming/acs-identity-console/workshop"));
    }

    private static JsonNode identities(JsonNode description) {
        int port = URI.create(description.path("endpoint").asText()).getPort();
        try (RawHttp http = new RawHttp(
                "localhost", port, Path.of(description.path("caCertificate").asText()))) {
            RawHttp.Reply reply = http.sendLines(
                            "GET /_workshop/identities?limit=1000 HTTP/1.1",
                            "Host: localhost",
                            "Authorization: Bearer "
                                    + description.path("controlKey").asText())
                    .reply();
            assertThat(reply.status()).isEqualTo(200);
            return reply.json().path("value");
        }
    }
}
