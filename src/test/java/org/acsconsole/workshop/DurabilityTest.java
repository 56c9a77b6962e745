package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered 2xx is still there after the process was killed in mid-write. */
class DurabilityTest {

    private static final int WRITERS = 8;
    private static final int ANSWERS_BEFORE_THE_KILL = 200;

    @TempDir
    Path folder;

    @Test
    void everyAnsweredWriteOutlivesAKill() throws Exception {
        Set<String> created = ConcurrentHashMap.newKeySet();
        Set<String> deleted = ConcurrentHashMap.newKeySet();
        Set<String> revoked = ConcurrentHashMap.newKeySet();
        Path errors = folder.resolve("errors.txt");
        try (WorkshopProcess process = new WorkshopProcess(errors, "--port=0", "--data=" + folder.resolve("data"))) {
            JsonNode description = process.description();
            CountDownLatch answers = new CountDownLatch(ANSWERS_BEFORE_THE_KILL);
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < WRITERS; i++) {
                    writers.execute(() -> writeUntilKilled(description, created, revoked, deleted, answers));
                }
                assertThat(answers.await(60, TimeUnit.SECONDS)).isTrue();
                process.kill();
            }
        }

        Set<String> present = new HashSet<>();
        Set<String> dead = new HashSet<>();
        Set<String> ended = new HashSet<>();
        try (WorkshopService again = WorkshopService.start(WorkshopOptions.in(folder.resolve("data")));
                RawHttp http = new RawHttp("127.0.0.1", again.endpoint().getPort(), again.caCertificate())) {
            String after = "";
            while (!after.equals("null")) {
                RawHttp.Reply page = http.sendLines(
                                "GET /_workshop/identities?limit=1000" + after + " HTTP/1.1",
                                "Host: localhost",
                                "Authorization: Bearer " + again.controlKey())
                        .reply();
                for (JsonNode identity : page.json().path("value")) {
                    String id = identity.path("id").asText();
                    present.add(id);
                    if (!identity.path("deletedOn").isNull()) {
                        dead.add(id);
                    }
                    if (!identity.path("tokensRevokedOn").isNull()) {
                        ended.add(id);
                    }
                }
                after = page.json().path("next").isNull() ? "null" : "&after=" + page.at("/next");
            }
        }
        assertThat(created.size() + revoked.size() + deleted.size()).isGreaterThanOrEqualTo(ANSWERS_BEFORE_THE_KILL);
        assertThat(present).containsAll(created);
        assertThat(ended).containsAll(revoked);
        assertThat(dead).containsAll(deleted);
    }

    @Test
    void aTokenIssuedBeforeARestartLivesAndCanBeRevokedAfterIt() throws Exception {
        String token;
        String id;
        WorkshopOptions options = WorkshopOptions.in(folder);
        try (WorkshopForTests first = WorkshopForTests.startIn(options)) {
            Steps steps = new Steps(first);
            id = steps.identity();
            steps.revoke(id);
            token = steps.token(id, "chat");
        }
        try (WorkshopForTests second = WorkshopForTests.startIn(options)) {
            Steps steps = new Steps(second);
            assertThat(steps.tried(token)).isEqualTo("200");
            steps.revoke(id);
            assertThat(steps.tried(token)).isEqualTo("401 revoked");
        }
    }

    private static void writeUntilKilled(
            JsonNode description,
            Set<String> created,
            Set<String> revoked,
            Set<String> deleted,
            CountDownLatch answers) {
        String key = description.path("connectionString").asText().replaceFirst(".*accesskey=", "");
        int port = URI.create(description.path("endpoint").asText()).getPort();
        Path authority = Path.of(description.path("caCertificate").asText());
        try (RawHttp http = new RawHttp("127.0.0.1", port, authority)) {
            while (true) {
                String id = answered(http, key, "POST", "/identities", answers).at("/identity/id");
                created.add(id);
                answered(http, key, "POST", "/identities/" + id + "/:revokeAccessTokens", answers);
                revoked.add(id);
                answered(http, key, "DELETE", "/identities/" + id, answers);
                deleted.add(id);
            }
        } catch (UncheckedIOException killed) {
            // as it should be
        }
    }

    private static RawHttp.Reply answered(
            RawHttp http, String key, String method, String path, CountDownLatch answers) {
        RawHttp.Reply reply = http.send(
                        Signed.request(method, path + Steps.VERSION).key(key).bytes())
                .reply();
        assertThat(reply.status()).isBetween(200, 299);
        answers.countDown();
        return reply;
    }
}
