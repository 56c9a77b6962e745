package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.acsconsole.workshop.WorkshopOptions.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service's clock at its endpoint; the wall's clock stands until a test moves it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockTest {

    private static final Instant START = Instant.parse("2026-11-23T09:30:00.123456Z");

    private final SettableClock wall = new SettableClock(START);
    private final WorkshopForTests workshop =
            WorkshopForTests.start(options -> options.withSurroundings(Surroundings.SYSTEM.withWall(wall)));
    private final Steps steps = new Steps(workshop);

    @BeforeEach
    void reset() {
        steps.clock("{\"reset\":true}");
    }

    @AfterAll
    void close() {
        workshop.close();
    }

    @Test
    void anUntouchedClockShowsTheWallsTime() {
        try (WorkshopForTests fresh =
                WorkshopForTests.start(options -> options.withSurroundings(Surroundings.SYSTEM.withWall(wall)))) {
            RawHttp.Reply reply = new Steps(fresh).control("GET", "clock", "");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json().fieldNames()).toIterable().containsExactly("now", "wall", "rate", "frozen");
            assertThat(time(reply, "now")).isEqualTo(wall.instant());
            assertThat(reply.at("/wall")).isEqualTo(reply.at("/now")).endsWith("+00:00");
            assertThat(reply.json().path("rate").isInt()).isTrue();
            assertThat(reply.json().path("rate").asInt()).isEqualTo(1);
            assertThat(reply.json().path("frozen").isBoolean()).isTrue();
            assertThat(reply.json().path("frozen").asBoolean()).isFalse();
        }
    }

    @Test
    void aJumpIsAnsweredWithTheNewTime() {
        assertThat(ahead(steps.clock("{\"advance\":\"PT1H\"}"))).isEqualTo(Duration.ofHours(1));
        assertThat(ahead(steps.clock("{\"advance\":\"-PT90M\"}"))).isEqualTo(Duration.ofMinutes(-30));
        assertThat(ahead(steps.clock("{\"advance\":\"P1DT0.5S\"}")))
                .isEqualTo(Duration.ofMinutes(-30).plusDays(1).plusMillis(500));
        wall.advance(Duration.ofMinutes(7));
        assertThat(ahead(steps.control("GET", "clock", "")))
                .isEqualTo(Duration.ofMinutes(-30).plusDays(1).plusMillis(500));
    }

    @Test
    void aFastClockRunsAheadFromWhereItWas() {
        steps.clock("{\"rate\":60}");
        wall.advance(Duration.ofSeconds(10));
        assertThat(ahead(steps.control("GET", "clock", ""))).isEqualTo(Duration.ofSeconds(590));

        assertThat(steps.clock("{\"rate\":600}").at("/rate")).isEqualTo("600");
        wall.advance(Duration.ofSeconds(1));
        assertThat(ahead(steps.clock("{\"rate\":1}"))).isEqualTo(Duration.ofSeconds(590 + 599));
        wall.advance(Duration.ofSeconds(1));
        assertThat(ahead(steps.control("GET", "clock", ""))).isEqualTo(Duration.ofSeconds(590 + 599));
    }

    @Test
    void aFrozenClockStandsKeepsItsRateAndCanBeMoved() {
        steps.clock("{\"rate\":60}");
        Instant stopped = time(steps.clock("{\"frozen\":true}"), "now");
        wall.advance(Duration.ofHours(2));
        RawHttp.Reply later = steps.clock("{\"advance\":\"PT10M\"}");
        assertThat(time(later, "now")).isEqualTo(stopped.plus(Duration.ofMinutes(10)));
        assertThat(later.at("/rate")).isEqualTo("60");
        assertThat(later.json().path("frozen").asBoolean()).isTrue();

        steps.clock("{\"frozen\":false}");
        wall.advance(Duration.ofSeconds(1));
        assertThat(steps.now()).isEqualTo(stopped.plus(Duration.ofMinutes(11)));
    }

    @Test
    void resetReturnsToTheWall() {
        steps.clock("{\"rate\":60}");
        steps.clock("{\"advance\":\"PT5H\"}");
        steps.clock("{\"frozen\":true}");
        JsonNode reply = steps.clock("{\"reset\":true}").json();
        assertThat(reply.path("now")).isEqualTo(reply.path("wall"));
        assertThat(reply.path("rate").asInt()).isEqualTo(1);
        assertThat(reply.path("frozen").asBoolean()).isFalse();
    }

    @Test
    void theClockStandsAtTheEndOfItsYears() {
        steps.clock(
                "{\"advance\":\"" + Duration.between(wall.instant(), Instant.parse("8999-12-31T23:00:00Z")) + "\"}");
        steps.clock("{\"rate\":3600}");
        wall.advance(Duration.ofMinutes(1));
        assertThat(steps.now()).isEqualTo(Instant.parse("9000-01-01T00:00:00Z"));
        assertThat(signed("POST", "/identities", "{\"createTokenWithScopes\":[\"chat\"]}")
                        .at("/accessToken/expiresOn"))
                .startsWith("9000-01-02T");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "1",
                "null",
                "{}",
                "{\"now\":1}",
                "{\"advance\":\"PT1H\",\"rate\":1}",
                "{\"advance\":\"1h\"}",
                "{\"advance\":\"P1M\"}",
                "{\"advance\":3600}",
                "{\"advance\":null}",
                "{\"advance\":\"P9999999D\"}",
                "{\"advance\":\"-P9999999D\"}",
                "{\"advance\":\"PT-9223372036854775808S\"}",
                "{\"rate\":0}",
                "{\"rate\":-1}",
                "{\"rate\":3601}",
                "{\"rate\":1.5}",
                "{\"rate\":\"60\"}",
                "{\"rate\":60,\"rate\":60}",
                "{\"frozen\":\"true\"}",
                "{\"frozen\":null}",
                "{\"reset\":false}",
                "{\"reset\":1}"
            })
    void anythingElseIsRefusedAndChangesNothing(String body) {
        assertThat(steps.clock(body).error()).startsWith("400 BadRequest | ");
        assertThat(steps.now()).isEqualTo(wall.instant());
    }

    @Test
    void onlyGetAndPostAreAllowed() {
        RawHttp.Reply reply = steps.control("PUT", "clock", "{\"rate\":1}");
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("GET, POST");
    }

    @Test
    void onlyTheControlKeyMovesIt() {
        try (RawHttp http = new RawHttp(workshop)) {
            assertThat(http.send("POST /_workshop/clock HTTP/1.1\r\nHost: localhost\r\nContent-Length: 17\r\n\r\n"
                                    + "{\"advance\":\"P1D\"}")
                            .reply()
                            .error())
                    .startsWith("401 Denied | ");
        }
        assertThat(steps.now()).isEqualTo(wall.instant());
    }

    @Test
    void theTimesOfTokensAndIdentitiesAreTheServices() throws Exception {
        steps.clock("{\"advance\":\"P2D\"}");
        RawHttp.Reply made =
                signed("POST", "/identities", "{\"createTokenWithScopes\":[\"chat\"],\"expiresInMinutes\":60}");
        Instant now = steps.now();
        assertThat(OffsetDateTime.parse(made.at("/accessToken/expiresOn")).toInstant())
                .isEqualTo(now.plus(Duration.ofHours(1)));
        JsonNode claims = new ObjectMapper()
                .readTree(Base64.getUrlDecoder()
                        .decode(made.at("/accessToken/token").split("\\.", -1)[1]));
        assertThat(claims.path("iat").asLong()).isEqualTo(now.getEpochSecond());
        JsonNode listed =
                steps.control("GET", "identities?limit=1000", "").json().path("value");
        assertThat(listed.get(listed.size() - 1).path("createdOn").asText())
                .startsWith(now.toString().substring(0, 19));
    }

    @Test
    void signaturesStayOnTheWallClock() {
        steps.clock("{\"advance\":\"P30D\"}");
        assertThat(signed("POST", "/identities", "{}").status()).isEqualTo(201);
        assertThat(Signed.request("POST", "/identities" + Steps.VERSION)
                        .date("x-ms-date", Signed.rfc1123(steps.now()))
                        .on(workshop)
                        .status())
                .isEqualTo(401);
    }

    private RawHttp.Reply signed(String method, String path, String body) {
        return Signed.request(method, path + Steps.VERSION)
                .date("x-ms-date", Signed.rfc1123(wall.instant()))
                .body(body)
                .on(workshop);
    }

    private static Duration ahead(RawHttp.Reply reply) {
        return Duration.between(time(reply, "wall"), time(reply, "now"));
    }

    private static Instant time(RawHttp.Reply reply, String field) {
        return OffsetDateTime.parse(reply.at("/" + field)).toInstant();
    }
}
