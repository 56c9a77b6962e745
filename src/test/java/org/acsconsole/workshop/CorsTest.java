package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser needs before it lets a page's SDK call the service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorsTest {

    private static final String ORIGIN = "Origin: https://app.contoso.com";

    private final WorkshopForTests workshop = WorkshopForTests.start();

    @AfterAll
    void close() {
        workshop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /identities?api-version=2023-10-01, POST",
        "DELETE, /identities/8%3Aacs%3Ax_y?api-version=2023-10-01, 'DELETE, GET'",
        "POST, /identities/8:acs:x_y/:issueAccessToken?api-version=2023-10-01, POST",
        "POST, /identities/8:acs:x_y/:revokeAccessTokens?api-version=2023-10-01, POST",
        "POST, /teamsUser/:exchangeAccessToken?api-version=2023-10-01, POST",
        "GET, /chat/threads?api-version=2025-03-15, GET"
    })
    void aPreflightIsAnswered(String method, String target, String allowed) {
        RawHttp.Reply reply = send(
                "OPTIONS " + target + " HTTP/1.1",
                ORIGIN,
                "Access-Control-Request-Method: " + method,
                "Access-Control-Request-Headers: authorization,content-type,x-ms-content-sha256,x-ms-date");

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(reply.header("Access-Control-Allow-Methods")).isEqualTo(allowed);
        assertThat(reply.header("Access-Control-Allow-Headers"))
                .isEqualTo("authorization,content-type,x-ms-content-sha256,x-ms-date");
    }

    @Test
    void aPageMayReadTheAnswerAndTheRefusal() {
        assertThat(Signed.request("POST", "/identities?api-version=2023-10-01")
                        .header("Origin", "https://app.contoso.com")
                        .on(workshop)
                        .header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        RawHttp.Reply refused = send("POST /identities HTTP/1.1", ORIGIN);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(refused.header("Access-Control-Expose-Headers")).contains("x-ms-client-request-id");
    }

    @Test
    void aPageMayReadWhatAFaultMadeOfItsRequest() {
        new Steps(workshop).control("PUT", "faults", "{\"failNext\":{\"count\":1,\"kind\":\"429\"}}");

        RawHttp.Reply reply = Signed.request("POST", "/identities?api-version=2023-10-01")
                .header("Origin", "https://app.contoso.com")
                .on(workshop);

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(reply.header("Access-Control-Expose-Headers")).contains("Retry-After");
    }

    @Test
    void theControlEndpointsAreClosedToPages() {
        RawHttp.Reply preflight =
                send("OPTIONS /_workshop/reset HTTP/1.1", ORIGIN, "Access-Control-Request-Method: POST");

        assertThat(preflight.status()).isEqualTo(405);
        assertThat(preflight.headers()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void whoSendsNoOriginGetsNoSuchHeaders() {
        assertThat(send("POST /identities HTTP/1.1", "X: y").headers())
                .doesNotContainKey("access-control-allow-origin");
        assertThat(send("OPTIONS /identities HTTP/1.1", "X: y").status()).isEqualTo(405);
    }

    private RawHttp.Reply send(String start, String... headers) {
        try (RawHttp http = new RawHttp(workshop)) {
            return http.sendLines(start, "Host: localhost", String.join("\r\n", headers))
                    .reply();
        }
    }
}
