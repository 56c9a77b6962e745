package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.acsconsole.workshop.http.CheckedSignature;
import org.acsconsole.workshop.http.Traffic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a listener is called with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrafficTest {

    private static final String CREATE = "/identities?api-version=2022-10-01";

    private final List<Traffic> heard = new CopyOnWriteArrayList<>();
    private final WorkshopForTests workshop = WorkshopForTests.start(options -> options.withListener(heard::add));

    @AfterAll
    void close() {
        workshop.close();
    }

    @Test
    void anExchangeIsReportedBeforeItsAnswerArrives() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Signed.request("POST", CREATE)
                .body("{\"createTokenWithScopes\":[\"chat\"]}")
                .on(workshop);
        Traffic last = heard.getLast();
        assertThat(last.time()).isBetween(before, Instant.now());
        assertThat(last.took()).isGreaterThan(Duration.ZERO);
        assertThat(last.request().method()).isEqualTo("POST");
        assertThat(last.request().rawTarget()).isEqualTo(CREATE);
        assertThat(last.request().headers())
                .extracting(field -> field.name().toLowerCase(Locale.ROOT))
                .contains("host", "authorization", "x-ms-date");
        assertThat(text(last.request().body())).isEqualTo("{\"createTokenWithScopes\":[\"chat\"]}");
        assertThat(last.answer()).isNotNull();
        assertThat(last.answer().status()).isEqualTo(201);
        assertThat(last.answer().headers())
                .contains(new Traffic.Field("Content-Type", "application/json; charset=utf-8"))
                .extracting(Traffic.Field::name)
                .contains("MS-CV");
        assertThat(text(last.answer().body())).contains("\"token\"");
    }

    @Test
    void theStringOfAnAcceptedSignatureIsReported() {
        Signed.request("POST", CREATE).on(workshop);
        CheckedSignature signature = heard.getLast().signature();
        assertThat(signature).isNotNull();
        assertThat(signature.result()).isEqualTo(CheckedSignature.Result.ACCEPTED);
        assertThat(signature.stringsToSign()).singleElement().asString().startsWith("POST\n" + CREATE + "\n");
    }

    @Test
    void allThatWasTriedForARefusedSignatureIsReported() {
        Signed.request("POST", CREATE).signedTarget("/elsewhere").on(workshop);
        CheckedSignature signature = heard.getLast().signature();
        assertThat(signature).isNotNull();
        assertThat(signature.result()).isEqualTo(CheckedSignature.Result.WRONG);
        assertThat(signature.stringsToSign()).hasSizeGreaterThan(1).allMatch(string -> string.startsWith("POST\n"));
    }

    @Test
    void whereNoSignatureIsAskedForNoneIsReported() {
        try (RawHttp http = new RawHttp(workshop)) {
            http.sendLines("GET /chat/threads?api-version=2023-11-07 HTTP/1.1", "Host: localhost")
                    .reply();
        }
        assertThat(heard.getLast().answer()).isNotNull();
        assertThat(heard.getLast().answer().status()).isEqualTo(401);
        assertThat(heard.getLast().signature()).isEqualTo(CheckedSignature.byTokenOf(""));
    }

    @Test
    void trafficDoesNotPrintItself() {
        Signed.request("POST", CREATE).on(workshop);
        Traffic last = heard.getLast();
        assertThat(Arrays.asList(
                                last,
                                last.request(),
                                last.answer(),
                                last.request().headers())
                        .toString())
                .doesNotContain("HMAC-SHA256", "identity");
    }

    @Test
    void aListenerThatFailsCostsNobodyAnAnswer() {
        try (WorkshopForTests failing = WorkshopForTests.start(options -> options.withListener(traffic -> {
            throw new IllegalStateException("a listener of the test");
        }))) {
            assertThat(Signed.request("POST", CREATE).on(failing).status()).isEqualTo(201);
        }
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
