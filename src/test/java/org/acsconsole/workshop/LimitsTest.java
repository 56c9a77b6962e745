package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.acsconsole.workshop.WorkshopOptions.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Azure's published limits (PROTOCOL 5), on a wall clock that stands until a test moves it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {

    private static final String UNKNOWN = "/identities/8:acs:" + "0".repeat(8) + "_x";

    private final SettableClock wall = new SettableClock(Instant.parse("2026-11-23T09:30:00Z"));
    private final WorkshopForTests workshop =
            WorkshopForTests.start(options -> options.withSurroundings(Surroundings.SYSTEM.withWall(wall)));
    private final Steps steps = new Steps(workshop);

    @BeforeEach
    void freshWindows() {
        steps.control("DELETE", "faults", "");
        steps.control("PUT", "faults", "{\"limits\":true}");
    }

    @AfterAll
    void close() {
        workshop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "create, 1000",
        "createWithToken, 1000",
        "issue, 1000",
        "revoke, 500",
        "delete, 500",
        "exchangeTeams, 500"
    })
    void theMeterHasThePublishedLimits(String operation, int limit) {
        JsonNode usage = usage(operation);
        assertThat(usage.path("limit").asInt()).isEqualTo(limit);
        assertThat(usage.path("windowMillis").asInt()).isEqualTo(30_000);
        assertThat(usage.path("used").asInt()).isZero();
        assertThat(usage.path("resetsInMillis").asInt()).isZero();
    }

    @Test
    void aTenthOfThemIsAChoice() {
        steps.control("PUT", "faults", "{\"limitPercent\":10}");
        assertThat(usage("create").path("limit").asInt()).isEqualTo(100);
        assertThat(usage("delete").path("limit").asInt()).isEqualTo(50);
        for (int i = 0; i < 50; i++) {
            send("DELETE", UNKNOWN, "");
        }
        assertThat(send("DELETE", UNKNOWN, "").error()).startsWith("429 TooManyRequests | ");
    }

    @Test
    void everyOperationIsCountedApart() {
        send("POST", "/identities", "{}");
        send("POST", "/identities", "{\"createTokenWithScopes\":[\"chat\"]}");
        send("POST", "/identities", "{\"createTokenWithScopes\":[]}");
        send("POST", "/identities", "{\"createTokenWithScopes\":null}");
        send("POST", "/identities", "not JSON");
        send("POST", UNKNOWN + "/:issueAccessToken", "{}");
        send("POST", UNKNOWN + "/:revokeAccessTokens", "");
        send("DELETE", UNKNOWN, "");
        send("POST", "/teamsUser/:exchangeAccessToken", "{}");

        assertThat(usage("create").path("used").asInt()).isEqualTo(4);
        assertThat(usage("createWithToken").path("used").asInt()).isEqualTo(1);
        for (String operation : new String[] {"issue", "revoke", "delete", "exchangeTeams"}) {
            assertThat(usage(operation).path("used").asInt()).as(operation).isEqualTo(1);
        }
    }

    @Test
    void whatIsOverTheLimitIs429UntilTheWindowEnds() {
        exhaustDeletes();
        wall.advance(Duration.ofMillis(10_500));
        RawHttp.Reply refused = send("DELETE", UNKNOWN, "");
        assertThat(refused.error()).startsWith("429 TooManyRequests | ");
        assertThat(refused.header("Retry-After")).isEqualTo("20");
        assertThat(usage("delete").path("used").asInt()).isEqualTo(500);
        assertThat(usage("delete").path("resetsInMillis").asInt()).isEqualTo(19_500);
        assertThat(send("POST", UNKNOWN + "/:revokeAccessTokens", "").status()).isEqualTo(401);

        wall.advance(Duration.ofMillis(19_500));
        assertThat(send("DELETE", UNKNOWN, "").status()).isEqualTo(401);
        assertThat(usage("delete").path("used").asInt()).isEqualTo(1);
    }

    @Test
    void aJumpOfTheServicesClockDoesNotEndAWindow() {
        exhaustDeletes();
        steps.clock("{\"advance\":\"PT1H\"}");
        assertThat(send("DELETE", UNKNOWN, "").status()).isEqualTo(429);
    }

    @Test
    void whereTheLimitsAreOffNothingIsCounted() {
        exhaustDeletes();
        steps.control("PUT", "faults", "{\"limits\":false}");
        assertThat(send("DELETE", UNKNOWN, "").status()).isEqualTo(401);
        assertThat(usage("delete").path("used").asInt()).isZero();
    }

    @Test
    void aWrongSignatureIsNotCounted() {
        Signed.request("DELETE", UNKNOWN + Steps.VERSION)
                .date("x-ms-date", Signed.rfc1123(wall.instant()))
                .signedTarget("/other")
                .on(workshop);
        assertThat(usage("delete").path("used").asInt()).isZero();
    }

    private void exhaustDeletes() {
        byte[] delete = signed("DELETE", UNKNOWN, "").key(workshop.accessKey()).bytes();
        try (RawHttp http = new RawHttp(workshop)) {
            for (int i = 0; i < 500; i++) {
                assertThat(http.send(delete).reply().status()).isEqualTo(401);
            }
        }
    }

    private JsonNode usage(String operation) {
        for (JsonNode usage : steps.control("GET", "faults", "").json().path("usage")) {
            if (usage.path("operation").asText().equals(operation)) {
                return usage;
            }
        }
        throw new AssertionError(operation + " is not metered");
    }

    private RawHttp.Reply send(String method, String path, String body) {
        return signed(method, path, body).on(workshop);
    }

    private Signed signed(String method, String path, String body) {
        return Signed.request(method, path + Steps.VERSION)
                .date("x-ms-date", Signed.rfc1123(wall.instant()))
                .body(body);
    }
}
