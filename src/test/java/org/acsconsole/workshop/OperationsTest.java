package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations as they should go (PROTOCOL 1.2, 2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsTest {

    private final WorkshopForTests workshop = WorkshopForTests.start();
    private final Steps steps = new Steps(workshop);

    @AfterAll
    void close() {
        workshop.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"createTokenWithScopes\":null,\"expiresInMinutes\":null}",
                "{\"createTokenWithScopes\":[]}",
                "{\"unknown\":1}"
            })
    void createWithoutScopesGivesAnIdentityOnly(String body) {
        RawHttp.Reply reply = steps.create(body);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().has("accessToken")).isFalse();
        assertThat(reply.at("/identity/id"))
                .matches("8:acs:" + workshop.resourceId() + "_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    void createWithScopesGivesATokenToo() {
        RawHttp.Reply reply = steps.create("{\"createTokenWithScopes\":[\"chat\",\"voip\"],\"expiresInMinutes\":60}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(steps.tried(reply.at("/accessToken/token"))).isEqualTo("200");
        assertThat(lifetime(reply.at("/accessToken/expiresOn"))).isCloseTo(Duration.ofHours(1), Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "voip", "chat.join", "chat.join.limited", "voip.join"})
    void everyScopeIsIssued(String scope) {
        assertThat(steps.issue(steps.identity(), "{\"scopes\":[\"" + scope + "\"]}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"scopes\":[\"chat\"]}", "{\"scopes\":[\"chat\"],\"expiresInMinutes\":null}"})
    void aTokenLivesADayUnlessSaidOtherwise(String body) {
        RawHttp.Reply reply = steps.issue(steps.identity(), body);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(lifetime(reply.at("/expiresOn"))).isCloseTo(Duration.ofDays(1), Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 61, 1439, 1440})
    void lifetimesWithinTheBoundsAreAccepted(int minutes) {
        RawHttp.Reply reply =
                steps.issue(steps.identity(), "{\"scopes\":[\"voip\"],\"expiresInMinutes\":" + minutes + "}");

        assertThat(lifetime(reply.at("/expiresOn"))).isCloseTo(Duration.ofMinutes(minutes), Duration.ofMinutes(1));
    }

    @Test
    void revokeAndDeleteAnswerNothing() {
        String id = steps.identity();

        for (RawHttp.Reply reply : new RawHttp.Reply[] {steps.revoke(id), steps.delete(id)}) {
            assertThat(reply.status()).isEqualTo(204);
            assertThat(reply.body()).isEmpty();
            assertThat(reply.header("Content-Type")).isEmpty();
        }
    }

    @Test
    void theIdMayBePercentEncoded() {
        String encoded = steps.identity().replace(":", "%3A");

        assertThat(steps.issue(encoded, "{\"scopes\":[\"chat\"]}").status()).isEqualTo(200);
        assertThat(steps.revoke(encoded).status()).isEqualTo(204);
        assertThat(steps.delete(encoded).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:30:00.123456789Z, 2026-11-23T10:30:00.1234567+00:00",
        "2026-11-23T09:30:00.15Z, 2026-11-23T10:30:00.15+00:00",
        "2026-11-23T09:30:00Z, 2026-11-23T10:30:00+00:00"
    })
    void expiresOnHasAtMostSevenDigitsAndNoTrailingZeros(Instant now, String expiresOn) {
        try (WorkshopForTests standing = WorkshopForTests.start(
                options -> options.withSurroundings(WorkshopOptions.Surroundings.SYSTEM.withWall(() -> now)))) {
            assertThat(Signed.request("POST", "/identities?api-version=2022-10-01")
                            .date("x-ms-date", Signed.rfc1123(now))
                            .body("{\"createTokenWithScopes\":[\"chat\"],\"expiresInMinutes\":60}")
                            .on(standing)
                            .at("/accessToken/expiresOn"))
                    .isEqualTo(expiresOn);
        }
    }

    @Test
    void anIdBeginsWithTheMillisecondsSinceTheFirstOfJanuary2020() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String user = steps.identity().replaceFirst(".*_", "").replace("-", "");

        assertThat(Instant.parse("2020-01-01T08:00:00Z").plusMillis(Long.parseLong(user.substring(0, 16), 16)))
                .isBetween(before, Instant.now());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /chat/threads",
        "GET, /chat/threads/19:x@thread.v2/messages",
        "POST, /chat/threads/19:x@thread.v2/messages",
        "DELETE, /chat/threads/19:x@thread.v2"
    })
    void ofChatThereIsOnlyTheList(String method, String path) {
        assertThat(Signed.request(method, path + "?api-version=2025-03-15")
                        .on(workshop)
                        .error())
                .matches("40[45] .*")
                .contains("only one operation of the Chat API, GET /chat/threads");
    }

    @Test
    void aSuccessHasTheHeadersOfTheRealService() {
        RawHttp.Reply reply = Signed.request("POST", "/identities?api-version=2022-10-01")
                .header("x-ms-client-request-id", "0b7e1c5e-0c0f-4a0a-9d3a-2f1f5d1d9c11")
                .on(workshop);

        assertThat(reply.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(reply.header("Content-Length"))
                .isEqualTo(Integer.toString(reply.body().length()));
        assertThat(reply.header("x-ms-client-request-id")).isEqualTo("0b7e1c5e-0c0f-4a0a-9d3a-2f1f5d1d9c11");
        assertThat(reply.header("api-supported-versions"))
                .startsWith("2020-07-20-preview2, 2021-02-22-preview1, 2021-03-07")
                .contains("2022-10-01, 2023-10-01");
        assertThat(reply.header("MS-CV")).matches("[A-Za-z0-9+/]{22}\\.0");
        assertThat(reply.header("Request-Context")).isEqualTo("appId=");
        assertThat(reply.header("X-Processing-Time")).matches("\\d+ms");
        assertThat(reply.header("X-Cache")).isEqualTo("CONFIG_NOCACHE");
        assertThat(reply.header("X-Azure-Ref")).isNotEmpty();
    }

    @Test
    void anErrorIsChunkedJsonWithTheRequestIdEchoed() {
        RawHttp.Reply reply = Signed.request("POST", "/identities/8:acs:x_y/:issueAccessToken?api-version=2022-10-01")
                .body("{\"scopes\":[]}")
                .header("x-ms-client-request-id", "abc")
                .on(workshop);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(reply.header("x-ms-client-request-id")).isEqualTo("abc");
    }

    @Test
    void aLongRequestIdIsNoError() {
        assertThat(Signed.request("POST", "/identities?api-version=2022-10-01")
                        .header("x-ms-client-request-id", "x".repeat(12_000))
                        .on(workshop)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void severalRequestsShareAConnection() {
        byte[] create = Signed.request("POST", "/identities?api-version=2022-10-01")
                .key(workshop.accessKey())
                .bytes();
        try (RawHttp http = new RawHttp(workshop)) {
            assertThat(http.send(create).reply().status()).isEqualTo(201);
            http.send(create).send(create);
            assertThat(http.reply().status()).isEqualTo(201);
            assertThat(http.reply().status()).isEqualTo(201);
        }
    }

    @Test
    void theServiceIsOnEveryLoopbackAddress() {
        try (RawHttp http = new RawHttp("localhost", workshop.port(), workshop.caCertificate())) {
            assertThat(http.send(Signed.request("POST", "/identities?api-version=2022-10-01")
                                    .key(workshop.accessKey())
                                    .bytes())
                            .reply()
                            .status())
                    .isEqualTo(201);
        }
    }

    private static Duration lifetime(String expiresOn) {
        return Duration.between(Instant.now(), OffsetDateTime.parse(expiresOn).toInstant());
    }
}
