package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Teams exchange and each of its refusals (PROTOCOL 1.2 and 1.6). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamsExchangeTest {

    private static final String APP = Entra.APP;
    private static final String USER = Entra.USER;
    private static final String OTHER = "99999999-2222-3333-4444-555555555555";
    private static final String INVALID = "401 InvalidAccessToken | Provided access token is not valid. | ";

    private final WorkshopForTests workshop = WorkshopForTests.start();
    private final Steps steps = new Steps(workshop);
    private final Instant inAnHour = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);

    @AfterAll
    void close() {
        workshop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"appid", "azp"})
    void theNewTokenEndsInStepWithTheEntraToken(String appClaim) {
        RawHttp.Reply reply = exchange(Entra.token(appClaim, APP, USER, inAnHour), APP, USER);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(OffsetDateTime.parse(reply.at("/expiresOn")).toInstant()).isEqualTo(inAnHour);
        assertThat(steps.tried(reply.at("/token"))).isEqualTo("200");
        assertThat(reply.header("api-supported-versions")).startsWith("2021-10-31-preview, 2022-06-01, 2022-10-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a.b.c", "e30.e30.e30", "....."})
    void aTokenThatIsNoneIsNotValid(String token) {
        assertThat(exchange(token, APP, USER).error()).isEqualTo(INVALID);
    }

    @Test
    void anExpiredTokenIsNotValid() {
        assertThat(exchange(Entra.token("appid", APP, USER, Instant.now().minusSeconds(1)), APP, USER)
                        .error())
                .isEqualTo(INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"token\":null}", "{\"appId\":\"\",\"userId\":\"x\"}"})
    void aBodyWithoutATokenIsToldAsThat(String body) {
        RawHttp.Reply reply = steps.post("/teamsUser/:exchangeAccessToken", body);

        assertThat(reply.error())
                .isEqualTo("400 ValidationError | The body is either missing or doesn't contain any token. | ");
        assertThat(reply.headers()).doesNotContainKey("api-supported-versions");
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "app, user", APP + ", " + OTHER})
    void aTokenIsCheckedBeforeTheOtherFields(String app, String user) {
        for (String token : List.of("", "nonsense", Entra.token("appid", APP, USER, Instant.EPOCH))) {
            RawHttp.Reply reply = exchange(token, app, user);

            assertThat(reply.error()).isEqualTo(INVALID);
            assertThat(reply.headers()).doesNotContainKey("api-supported-versions");
        }
    }

    /** Absent, null and empty are the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AppId  | "userId":"x"
                    AppId  | "appId":null,"userId":"x"
                    AppId  | "appId":"","userId":""
                    UserId | "appId":"x"
                    UserId | "appId":"x","userId":null
                    UserId | "appId":"x","userId":""
                    """)
    void aFieldThatIsMissingIsNamed(String field, String others) {
        String token = Entra.token("appid", APP, USER, inAnHour);
        RawHttp.Reply reply =
                steps.post("/teamsUser/:exchangeAccessToken", "{\"token\":\"" + token + "\"," + others + "}");

        assertThat(reply.error())
                .isEqualTo("400 ValidationError | " + field + ": The " + field + " field is required. | " + field);
        assertThat(reply.headers()).doesNotContainKey("api-supported-versions");
    }

    @Test
    void fieldsAreRequiredBeforeTheyMustFit() {
        String token = Entra.token("appid", APP, USER, inAnHour);

        assertThat(exchange(token, "app", "").error()).startsWith("400 ValidationError | UserId: The");
        RawHttp.Reply malformed = exchange(token, APP, "user");
        assertThat(malformed.error()).startsWith("400 ValidationError | Provided UserId");
        assertThat(malformed.headers()).containsKey("api-supported-versions");
        assertThat(exchange(token, OTHER, "user").error()).startsWith("400 ValidationError | Provided UserId");
    }

    @Test
    void theAppIdMustFit() {
        String token = Entra.token("appid", APP, USER, inAnHour);

        assertThat(exchange(token, "app", USER).error())
                .isEqualTo("400 ValidationError | Provided AppId has invalid format. | appId");
        assertThat(exchange(token, OTHER, USER).error())
                .isEqualTo("400 ValidationError | AAD application is not the expected one. | appId");
    }

    @Test
    void theUserIdMustFit() {
        String token = Entra.token("appid", APP, USER, inAnHour);

        assertThat(exchange(token, APP, "user").error())
                .isEqualTo("400 ValidationError | Provided UserId has invalid format. | userId");
        assertThat(exchange(token, APP, OTHER).error())
                .isEqualTo("400 ValidationError | Provided AAD token issued for unexpected user. | userId");
    }

    @Test
    void fieldsOfAnotherTypeAreRefused() {
        assertThat(steps.post("/teamsUser/:exchangeAccessToken", "{\"token\":1}")
                        .error())
                .startsWith("400 ValidationError");
    }

    private RawHttp.Reply exchange(String token, String app, String user) {
        return steps.exchange(token, app, user);
    }
}
