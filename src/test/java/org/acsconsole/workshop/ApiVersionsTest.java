package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which api-versions are accepted, usually and when strict (PROTOCOL 1.1, 1.6 and 10). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiVersionsTest {

    private static final String TEAMS = "/teamsUser/:exchangeAccessToken";

    private final WorkshopForTests usual = WorkshopForTests.start();
    private final WorkshopForTests strict = WorkshopForTests.start(options -> options.withStrictApiVersions(true));

    @AfterAll
    void close() {
        usual.close();
        strict.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-03-07", "2022-06-01", "2022-10-01", "2023-10-01", "2025-06-30", "2026-09-23"})
    void theStableVersionsAreTakenByBoth(String version) {
        assertThat(create(usual, version).status()).isEqualTo(201);
        assertThat(create(strict, version).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-07-20-preview2", "2025-03-02-preview", "2026-07-22", "2031-01-01"})
    void otherVersionsAreRefusedOnlyWhenStrict(String version) {
        assertThat(create(usual, version).status()).isEqualTo(201);
        assertThat(create(strict, version).error())
                .isEqualTo("400 UnsupportedApiVersion | The HTTP resource that matches the request URI"
                        + " 'https://localhost/identities' does not support the API version '" + version + "'. | ");
    }

    @Test
    void aVersionThatNobodyKnowsIsWarnedOfInTheLogOnce() {
        try (LogOf log = new LogOf()) {
            create(usual, "2099-12-31");
            create(usual, "2099-12-31");
            create(usual, "2022-10-01");

            assertThat(log.text())
                    .containsOnlyOnce("WARN api-version 2099-12-31")
                    .doesNotContain("2022-10-01");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/identities", "/identities?", "/identities?api-version=", "/identities?api-versions=2022-10-01"
            })
    void aMissingVersionIsRefused(String target) {
        assertThat(Signed.request("POST", target).on(usual).error())
                .isEqualTo("400 ApiVersionUnspecified | An API version is required, but was not specified. | ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "2022-13-01", "2022-10-1", "2022-10-01-", "2022-10-01-beta", "0000-01-01", "%00"})
    void aMalformedVersionIsRefused(String version) {
        assertThat(create(usual, version).error()).startsWith("400 InvalidApiVersion | ");
    }

    @Test
    void twoVersionsAreRefused() {
        assertThat(create(usual, "2022-10-01&api-version=2023-10-01").error()).startsWith("400 AmbiguousApiVersion | ");
    }

    @Test
    void teamsIsNotInTheFirstVersionWhenStrict() {
        assertThat(Signed.request("POST", TEAMS + "?api-version=2021-03-07")
                        .on(strict)
                        .error())
                .startsWith("400 UnsupportedApiVersion | ");
        assertThat(Signed.request("POST", TEAMS + "?api-version=2022-06-01")
                        .on(strict)
                        .error())
                .startsWith("400 ValidationError | The body");
    }

    @Test
    void theJoinScopesComeWithALaterVersionWhenStrict() {
        String body = "{\"createTokenWithScopes\":[\"voip.join\"]}";

        assertThat(Signed.request("POST", "/identities?api-version=2022-10-01")
                        .body(body)
                        .on(strict)
                        .error())
                .startsWith("400 ValidationError | ")
                .endsWith("| CreateTokenWithScopes");
        assertThat(Signed.request("POST", "/identities?api-version=2023-10-01")
                        .body(body)
                        .on(strict)
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-03-07", "2022-06-01"})
    void versionsWithoutLifetimesIgnoreThem(String version) {
        RawHttp.Reply reply = Signed.request("POST", "/identities?api-version=" + version)
                .body("{\"createTokenWithScopes\":[\"chat\"],\"expiresInMinutes\":5}")
                .on(usual);

        Instant expiresOn =
                OffsetDateTime.parse(reply.at("/accessToken/expiresOn")).toInstant();
        assertThat(Duration.between(Instant.now(), expiresOn)).isCloseTo(Duration.ofDays(1), Duration.ofMinutes(1));
    }

    private static RawHttp.Reply create(WorkshopForTests workshop, String version) {
        return Signed.request("POST", "/identities?api-version=" + version).on(workshop);
    }
}
