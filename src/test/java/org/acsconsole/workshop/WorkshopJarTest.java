package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service in one jar, as Maven built it. */
class WorkshopJarTest {

    @TempDir
    private Path folder;

    @Test
    void theJarServesWithNothingBesideItAsTheEnvironmentSays() throws Exception {
        Path errors = folder.resolve("errors.txt");
        Path data = folder.resolve("data");
        try (WorkshopProcess service = WorkshopProcess.ofJar(
                jar(),
                errors,
                Map.of("WORKSHOP_PORT", "0", "WORKSHOP_DATA", data.toString(), "WORKSHOP_SEED", "class"))) {
            JsonNode description = service.description();
            assertThat(service.description().path("identities")).hasSize(100);
            int port = URI.create(description.path("endpoint").asText()).getPort();
            try (RawHttp http = new RawHttp("localhost", port, data.resolve("workshop-ca.pem"))) {
                RawHttp.Reply reply = http.sendLines("GET /_workshop/health HTTP/1.1", "Host: localhost")
                        .reply();
                assertThat(reply.status() + " " + reply.at("/status")).isEqualTo("200 ok");
            }
            RawHttp.Reply joined =
                    new Joining("localhost", port, data.resolve("workshop-ca.pem")).join("Kim Min-su", "");
            assertThat(joined.body()).contains("connect.mjs");
            service.end();
            assertThat(service.exitStatus()).isEqualTo(143);
            assertThat(errors).content().isEmpty();
        }
    }

    @Test
    void theJarSaysWhoseLibrariesItHas() throws Exception {
        try (JarFile opened = new JarFile(jar().toFile())) {
            assertThat(opened.getJarEntry("META-INF/THIRD-PARTY.txt")).isNotNull();
        }
    }

    private static Path jar() {
        Path jar = Path.of(System.getProperty("workshop.jar", "target/workshop-service.jar"));
        Assumptions.assumeTrue(Files.exists(jar), "Maven has not built the jar");
        return jar;
    }
}
