package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full for a while: the system lets no file of the service grow, until it does again. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

    private static final String CREATE = "/identities?api-version=2022-10-01";

    @TempDir
    Path folder;

    @Test
    void whileTheDiskIsFullTheServiceIsUnavailableAndThenItGoesOn() throws Exception {
        assumeThat(Path.of("/usr/bin/prlimit")).isExecutable();
        Path errors = folder.resolve("errors.txt");
        try (WorkshopProcess process =
                WorkshopProcess.underALimitOfFileSizes(errors, "--port=0", "--data=" + folder.resolve("data"))) {
            JsonNode description = process.description();
            int created = 0;
            RawHttp.Reply last = create(description);
            while (last.status() == 201 && created < 20_000) {
                created++;
                last = create(description);
            }
            assertThat(last.error()).startsWith("503 ServiceUnavailable | ");
            assertThat(create(description).status()).isEqualTo(503);

            process.liftTheLimit();
            for (int i = 0; i < 40; i++) {
                assertThat(create(description).status()).isEqualTo(201);
            }
            process.end();
            assertThat(process.rest() + Files.readString(errors))
                    .contains("the state cannot be read or written: [SQLITE_");
        }
    }

    private static RawHttp.Reply create(JsonNode description) {
        Signed request = Signed.request("POST", CREATE)
                .key(description.path("connectionString").asText().replaceFirst(".*accesskey=", ""));
        int port = URI.create(description.path("endpoint").asText()).getPort();
        try (RawHttp http = new RawHttp(
                "127.0.0.1", port, Path.of(description.path("caCertificate").asText()))) {
            return http.send(request.bytes()).reply();
        }
    }
}
