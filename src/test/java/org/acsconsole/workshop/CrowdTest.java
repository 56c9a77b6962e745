package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.acsconsole.workshop.http.HttpLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many who send much, and are not known. */
class CrowdTest {

    private static final int MANY = 128;
    private static final int A_MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void unsignedMegabytesOfManyDoNotEndAServiceWithLittleMemory() throws Exception {
        try (WorkshopProcess process = WorkshopProcess.with(
                List.of("-Xmx96m"), folder.resolve("errors.txt"), "--port=0", "--data=" + folder.resolve("data"))) {
            JsonNode description = process.description();
            byte[] almostAll = new byte[A_MEGABYTE - 1];
            List<RawHttp> crowd = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                crowd.add(connect(description)
                        .sendLines("POST /identities HTTP/1.1", "Host: localhost", "Content-Length: " + A_MEGABYTE)
                        .send(almostAll));
            }
            assertThat(create(description).status()).isEqualTo(201);
            for (RawHttp each : crowd) {
                assertThat(each.send("x").reply().status()).isEqualTo(401);
                each.close();
            }
            assertThat(create(description).status()).isEqualTo(201);
        }
    }

    @Test
    void aConnectionOverTheLimitIsServedWhenAnotherEnds() {
        HttpLimits one =
                new HttpLimits(A_MEGABYTE, 1000, 1, HttpLimits.USUAL.requestTime(), HttpLimits.USUAL.stopTime());
        try (WorkshopForTests workshop = WorkshopForTests.start(options -> options.withLimits(one))) {
            byte[] create = Signed.request("POST", "/identities?api-version=2022-10-01")
                    .key(workshop.accessKey())
                    .bytes();
            for (int i = 0; i < 5; i++) {
                try (RawHttp http = new RawHttp(workshop)) {
                    assertThat(http.send(create).reply().status()).isEqualTo(201);
                }
            }
        }
    }

    private static RawHttp.Reply create(JsonNode description) {
        byte[] request = Signed.request("POST", "/identities?api-version=2022-10-01")
                .body(" ".repeat(900_000).concat("{}").getBytes(StandardCharsets.US_ASCII))
                .key(description.path("connectionString").asText().replaceFirst(".*accesskey=", ""))
                .bytes();
        try (RawHttp http = connect(description)) {
            return http.send(request).reply();
        }
    }

    private static RawHttp connect(JsonNode description) {
        int port = URI.create(description.path("endpoint").asText()).getPort();
        return new RawHttp(
                "127.0.0.1", port, Path.of(description.path("caCertificate").asText()));
    }
}
