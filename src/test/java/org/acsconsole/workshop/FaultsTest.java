package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.acsconsole.workshop.WorkshopOptions.Surroundings;
import org.acsconsole.workshop.http.Traffic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong on purpose, and what must not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {

    @TempDir
    Path folder;

    private final AtomicReference<Double> chance = new AtomicReference<>(0.0);
    private final List<Traffic> heard = new CopyOnWriteArrayList<>();
    private final WorkshopForTests workshop = WorkshopForTests.start(
            options -> options.withListener(heard::add).withSurroundings(Surroundings.SYSTEM.withChance(chance::get)));
    private final Steps steps = new Steps(workshop);

    @BeforeEach
    void clear() {
        steps.control("DELETE", "faults", "");
    }

    @AfterAll
    void close() {
        workshop.close();
    }

    @Test
    void aHealthyServiceSaysSo() {
        RawHttp.Reply reply = steps.control("GET", "faults", "");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .startsWith(
                        "{\"latencyMillis\":0,\"limits\":false,\"limitPercent\":0,\"failNext\":null,\"failShare\":null,"
                                + "\"revocationDelay\":\"PT0S\",\"usage\":[");
    }

    @Test
    void aPutChangesWhatItNamesAndAnswersWhatIsInForce() {
        put("{\"latencyMillis\":0,\"limits\":true,\"failNext\":{\"count\":2,\"kind\":\"429\"},"
                + "\"failShare\":{\"percent\":20,\"kind\":\"503\"},\"revocationDelay\":\"PT15M\"}");
        JsonNode both = put("{\"limits\":false,\"failNext\":null}");
        assertThat(both.path("limits").asBoolean()).isFalse();
        assertThat(both.path("failNext").isNull()).isTrue();
        assertThat(both.path("failShare")).hasToString("{\"kind\":\"503\",\"percent\":20}");
        assertThat(both.path("revocationDelay").asText()).isEqualTo("PT15M");

        assertThat(put("{\"failShare\":{\"percent\":0,\"kind\":\"503\"}}")
                        .path("failShare")
                        .isNull())
                .isTrue();
        assertThat(put("{}").path("revocationDelay").asText()).isEqualTo("PT15M");
    }

    @Test
    void deleteClearsAll() {
        put("{\"limits\":true,\"failNext\":{\"count\":2,\"kind\":\"reset\"},\"revocationDelay\":\"PT1M\"}");
        RawHttp.Reply cleared = steps.control("DELETE", "faults", "");
        assertThat(cleared.status()).isEqualTo(200);
        assertThat(cleared.at("/limits")).isEqualTo("false");
        assertThat(cleared.at("/failNext")).isEqualTo("null");
        assertThat(cleared.at("/revocationDelay")).isEqualTo("PT0S");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"latency\":1}",
                "{\"latencyMillis\":-1}",
                "{\"latencyMillis\":20001}",
                "{\"latencyMillis\":1.5}",
                "{\"latencyMillis\":\"1\"}",
                "{\"latencyMillis\":null}",
                "{\"limits\":1}",
                "{\"failNext\":3}",
                "{\"failNext\":{}}",
                "{\"failNext\":{\"count\":1}}",
                "{\"failNext\":{\"kind\":\"429\"}}",
                "{\"failNext\":{\"count\":-1,\"kind\":\"429\"}}",
                "{\"failNext\":{\"count\":99999999999,\"kind\":\"429\"}}",
                "{\"failNext\":{\"count\":1,\"kind\":\"418\"}}",
                "{\"failNext\":{\"count\":1,\"kind\":429}}",
                "{\"failNext\":{\"count\":1,\"kind\":\"429\",\"more\":1}}",
                "{\"failShare\":{\"percent\":101,\"kind\":\"429\"}}",
                "{\"failShare\":{\"percent\":\"5\",\"kind\":\"429\"}}",
                "{\"revocationDelay\":\"PT15M1S\"}",
                "{\"revocationDelay\":\"-PT1S\"}",
                "{\"revocationDelay\":\"soon\"}",
                "{\"revocationDelay\":60}"
            })
    void anythingElseIsRefused(String body) {
        assertThat(steps.control("PUT", "faults", body).error()).startsWith("400 BadRequest | ");
    }

    @Test
    void aRefusedPutChangesNothing() {
        steps.control("PUT", "faults", "{\"limits\":true,\"failNext\":{\"count\":1,\"kind\":\"418\"}}");
        assertThat(steps.control("GET", "faults", "").at("/limits")).isEqualTo("false");
    }

    @Test
    void onlyTheControlKeyOpensIt() {
        assertThat(steps.get("/_workshop/faults", "Bearer wrong").error()).startsWith("401 Denied | ");
        assertThat(steps.control("POST", "faults", "{}").header("Allow")).isEqualTo("DELETE, GET, PUT");
    }

    @ParameterizedTest
    @CsvSource({
        "429, 429 TooManyRequests | Too many requests. | , 1",
        "500, 500 InternalServerError | Internal server error. | , ''",
        "503, 503 ServiceUnavailable | Service unavailable. | , ''"
    })
    void theNextRequestsAreRefusedAndNothingIsDone(String kind, String error, String retryAfter) {
        int before = count();
        put("{\"failNext\":{\"count\":2,\"kind\":\"" + kind + "\"}}");
        RawHttp.Reply first = steps.create("{}");
        assertThat(first.error().trim()).isEqualTo(error.trim());
        assertThat(first.header("Retry-After")).isEqualTo(retryAfter);
        assertThat(steps.control("GET", "faults", "").at("/failNext/count")).isEqualTo("1");
        assertThat(steps.get("/chat/threads?api-version=2025-03-15", "Bearer x").status())
                .isEqualTo(first.status());

        assertThat(steps.control("GET", "faults", "").at("/failNext")).isEqualTo("null");
        assertThat(count()).isEqualTo(before);
        assertThat(steps.create("{}").status()).isEqualTo(201);
    }

    @Test
    void aResetConnectionHasDoneNothing() {
        int before = count();
        put("{\"failNext\":{\"count\":1,\"kind\":\"reset\"}}");
        assertThatThrownBy(() -> steps.create("{}"))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aLostAnswerHasDoneItAll() {
        int before = count();
        put("{\"failNext\":{\"count\":1,\"kind\":\"lost-answer\"}}");
        assertThatThrownBy(() -> steps.create("{}"))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(EOFException.class);
        assertThat(count()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "lost-answer"})
    void theListenerLearnsThatThereWasNoAnswer(String kind) {
        put("{\"failNext\":{\"count\":1,\"kind\":\"" + kind + "\"}}");
        assertThatThrownBy(() -> steps.create("{}")).isInstanceOf(UncheckedIOException.class);
        Traffic last = heard.getLast();
        assertThat(last.request().rawTarget()).startsWith("/identities");
        assertThat(last.answer()).isNull();
        assertThat(last.signature()).isNotNull();
    }

    @Test
    void noErrorIsLoggedForAConnectionThatIsEndedOnPurpose() {
        put("{\"failShare\":{\"percent\":100,\"kind\":\"reset\"}}");
        try (LogOf log = new LogOf()) {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> steps.create("{}")).isInstanceOf(UncheckedIOException.class);
            }
            put("{\"failShare\":{\"percent\":100,\"kind\":\"lost-answer\"}}");
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> steps.create("{}")).isInstanceOf(UncheckedIOException.class);
            }
            assertThat(log.text()).doesNotContain("WARN", "ERROR");
        }
    }

    @Test
    void aShareOfTheRequestsFails() {
        put("{\"failShare\":{\"percent\":20,\"kind\":\"503\"}}");
        List<Integer> statuses = new ArrayList<>();
        for (double drawn : new double[] {0, 0.199, 0.2, 0.999}) {
            chance.set(drawn);
            statuses.add(steps.create("{}").status());
        }
        assertThat(statuses).containsExactly(503, 503, 201, 201);
    }

    @Test
    void theOwnEndpointsAreSpared() {
        put("{\"failShare\":{\"percent\":100,\"kind\":\"reset\"},\"latencyMillis\":20000}");
        chance.set(0.0);
        assertThat(steps.control("GET", "identities", "").status()).isEqualTo(200);
        assertThat(steps.control("GET", "clock", "").status()).isEqualTo(200);
        assertThat(steps.control("DELETE", "faults", "").status()).isEqualTo(200);
    }

    @Test
    void aWrongSignatureIsAWrongSignatureAndUsesNothingUp() {
        put("{\"failNext\":{\"count\":1,\"kind\":\"500\"}}");
        assertThat(Signed.request("POST", "/identities" + Steps.VERSION)
                        .signedTarget("/other")
                        .on(workshop)
                        .status())
                .isEqualTo(401);
        assertThat(steps.create("{}").status()).isEqualTo(500);
    }

    @Test
    void latencyIsAdded() {
        put("{\"latencyMillis\":300}");
        long start = System.nanoTime();
        assertThat(steps.create("{}").status()).isEqualTo(201);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(300_000_000L);
    }

    @Test
    void faultsAreGoneAfterARestart() {
        WorkshopOptions options = WorkshopOptions.in(folder);
        try (WorkshopForTests first = WorkshopForTests.startIn(options)) {
            new Steps(first).control("PUT", "faults", "{\"limits\":true}");
        }
        try (WorkshopForTests second = WorkshopForTests.startIn(options)) {
            assertThat(new Steps(second).control("GET", "faults", "").at("/limits"))
                    .isEqualTo("false");
        }
    }

    private JsonNode put(String body) {
        RawHttp.Reply reply = steps.control("PUT", "faults", body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private int count() {
        return steps.control("GET", "identities?limit=1000", "")
                .json()
                .path("value")
                .size();
    }
}
