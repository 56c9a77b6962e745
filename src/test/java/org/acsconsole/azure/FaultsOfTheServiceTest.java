package org.acsconsole.azure;

import static org.acsconsole.azure.ScriptedServer.answer;
import static org.acsconsole.azure.ScriptedServer.half;
import static org.acsconsole.azure.ScriptedServer.hangUp;
import static org.acsconsole.azure.ScriptedServer.reset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.Fault.OutcomeUnknown;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityService.Done;
import org.acsconsole.identity.TeamsGrant;
import org.acsconsole.identity.TokenGrant;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.identity.TokenValue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of answers good, bad and lost. */
final class FaultsOfTheServiceTest {

    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final IdentityId ID =
            new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502");
    private static final String CREATED = "{\"identity\":{\"id\":\"" + ID + "\"}}";

    private final ScriptedServer server = new ScriptedServer(AUTHORITY.serverFor("localhost"));
    private final AzureIdentityService service =
            new AzureIdentityService(AzureConnection.of(server.endpoint(), new AccessKey("MDEyMzQ1Njc4OWFiY2RlZg=="))
                    .trustingOnly(AUTHORITY.pem())
                    .waiting(Duration.ofSeconds(5), Duration.ofSeconds(20)));

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void theServicesOwnRequestIdIsPreferred() {
        server.then(answer(201, CREATED, "x-ms-client-request-id: mine", "MS-CV: theirs"));
        var answer = service.create(UUID.randomUUID());
        assertThat(answer.value()).isEqualTo(ID);
        assertThat(answer.requestId()).isEqualTo("theirs");
    }

    @Test
    void withoutARequestIdOfTheServiceTheClientsOwnIsReported() {
        server.then(answer(201, CREATED));
        String requestId = service.create(UUID.randomUUID()).requestId();
        assertThat(requestId).isNotBlank();
        assertThat(server.requests().getFirst()).containsIgnoringCase("x-ms-client-request-id: " + requestId);
    }

    @Test
    void anEntraTokenThatIsNotAcceptedIsNoMatterOfTheKey() {
        server.then(answer(401, error("InvalidAccessToken", "Provided access token is not valid."), "MS-CV: 7"));
        assertThat(faultOf(() -> service.exchange(new TokenValue("a.b.c"), UUID.randomUUID(), UUID.randomUUID())))
                .isEqualTo(new Fault.TeamsTokenRefused("7"));
    }

    @Test
    void aTeamsTokenThatNobodyCanReadSaysOnlyWhenItEnds() {
        UUID user = UUID.randomUUID();
        server.then(answer(200, "{\"token\":\"a.b.c.d.e\",\"expiresOn\":\"2026-11-23T10:00:00Z\"}"));
        assertThat(service.exchange(new TokenValue("a.b.c"), UUID.randomUUID(), user)
                        .value())
                .isEqualTo(new TeamsGrant(
                        IdentityId.ofTeamsUser(user),
                        Set.of(),
                        new TokenGrant(new TokenValue("a.b.c.d.e"), Instant.parse("2026-11-23T10:00:00Z"))));
    }

    @Test
    void deniedIsAWrongKey() {
        server.then(answer(401, error("Denied", "Denied by the resource provider."), "MS-CV: 7"));
        assertThat(faultOf(() -> service.create(UUID.randomUUID()))).isEqualTo(new Fault.WrongKey("7"));
    }

    @Test
    void anEmpty401IsAWrongKey() {
        server.then(answer(401, "", "MS-CV: 7"));
        assertThat(faultOf(() -> service.create(UUID.randomUUID()))).isEqualTo(new Fault.WrongKey("7"));
    }

    @Test
    void notOwnedIsAWrongResource() {
        server.then(answer(
                401, error("IdentityNotOwned", "Provided identity doesn't belong to the resource."), "MS-CV: 7"));
        assertThat(faultOf(() -> service.revoke(UUID.randomUUID(), ID))).isEqualTo(new Fault.WrongResource("7"));
    }

    @Test
    void an404IsAnIdentityThatIsNotThere() {
        server.then(answer(404, error("IdentityNotFound", "Provided identity doesn't exist."), "MS-CV: 7"));
        assertThat(faultOf(() -> service.delete(UUID.randomUUID(), ID))).isEqualTo(new Fault.IdentityNotFound("7"));
    }

    @Test
    void an404OfSomeOtherServerIsNoAnswerOfTheService() {
        server.then(answer(404, "<html>nginx</html>", "Content-Type: text/html", "MS-CV: 7"));
        assertThat(faultOf(() -> service.delete(UUID.randomUUID(), ID))).isEqualTo(stranger(404));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 403, 404, 407})
    void aWebServerIsNotTheService(int status) {
        server.then(answer(status, "<html>Welcome</html>", "Content-Type: text/html"));
        assertThat(faultOf(service::check)).isEqualTo(stranger(status));
    }

    @Test
    void anAnswerThatShowsNothingOfTheServiceIsOfAStranger() {
        server.then(answer(404, "{}", "Content-Type: application/json"));
        assertThat(faultOf(service::check)).isEqualTo(stranger(404));
    }

    @Test
    void theServicesOwnErrorNeedsNoHeader() {
        server.then(answer(401, error("Denied", "Denied by the resource provider.")));
        assertThat(faultOf(() -> service.create(UUID.randomUUID()))).isInstanceOf(Fault.WrongKey.class);
    }

    @Test
    void whatAGatewayThatFailsLeavesOpenIsUnknown() {
        server.then(answer(502, "<html>Bad gateway</html>", "Content-Type: text/html", "X-Azure-Ref: 7"));
        assertThat(faultOf(() -> service.create(UUID.randomUUID())))
                .isEqualTo(new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.NOT_ANSWERED_BY_SERVICE, null, "7"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aGatewayThatFailsAtWhatChangesNothingIsAFailureOfTheService() {
        server.then(answer(502, "")).then(answer(502, "")).then(answer(502, "<html>", "Content-Type: text/html"));
        assertThat(faultOf(service::check)).isInstanceOf(Fault.ServiceFailed.class);
    }

    @Test
    void badInputIsReportedInTheServicesText() {
        String body =
                "{\"error\":{\"code\":\"ValidationError\",\"message\":\"ExpiresInMinutes value 59 is invalid.\",\"target\":\"ExpiresInMinutes\"}}";
        server.then(answer(400, body, "MS-CV: 7"));
        assertThat(faultOf(() ->
                        service.issue(UUID.randomUUID(), ID, EnumSet.of(TokenScope.CHAT), TokenLifetime.SHORTEST)))
                .isEqualTo(new Fault.BadInput("ExpiresInMinutes value 59 is invalid.", "ExpiresInMinutes", "7"));
    }

    @ParameterizedTest
    @MethodSource("waits")
    void whatTheServiceRefusesForNowIsReportedAtOnceWithTheWaitThatItNames(String header, Duration wait) {
        server.then(answer(429, "", header, "MS-CV: 7"));
        assertThat(faultOf(() -> service.create(UUID.randomUUID()))).isEqualTo(new Fault.Throttled(wait, "7"));
        server.then(answer(503, error("Busy", "Busy."), header, "MS-CV: 8"));
        assertThat(faultOf(() -> service.revoke(UUID.randomUUID(), ID)))
                .isEqualTo(new Fault.ServiceFailed(503, "Busy", wait, "8"));
        server.then(answer(503, "", header, "MS-CV: 9"));
        assertThat(faultOf(() -> service.delete(UUID.randomUUID(), ID)))
                .isEqualTo(new OutcomeUnknown(OutcomeUnknown.Cause.NOT_ANSWERED_BY_SERVICE, new Fault.Rest(wait), "9"));
        server.then(answer(503, "", header, "MS-CV: 10"));
        assertThat(faultOf(() -> service.tryToken(new TokenValue("a"))))
                .isEqualTo(new Fault.ServiceFailed(503, null, wait, "10"));
        assertThat(server.requests()).hasSize(4);
    }

    static Stream<Arguments> waits() {
        return Stream.of(
                Arguments.of("retry-after-ms: 10", Duration.ofMillis(10)),
                Arguments.of("x-ms-retry-after-ms: 20", Duration.ofMillis(20)),
                Arguments.of("Retry-After: 30", Duration.ofSeconds(30)),
                Arguments.of("Retry-After: Sun, 06 Nov 1994 08:49:37 GMT", Duration.ZERO));
    }

    @Test
    void withoutATimeARefusalForNowAsksForARest() {
        server.then(answer(429, "")).then(answer(503, ""));
        assertThat(faultOf(() -> service.create(UUID.randomUUID())).rest()).contains(new Fault.Rest(null));
        assertThat(faultOf(() -> service.create(UUID.randomUUID())).rest()).contains(new Fault.Rest(null));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aRevokeRefusedForNowAfterALostAnswerAsksForARestToo() {
        server.then(hangUp()).then(answer(429, "", "Retry-After: 3"));
        assertThat(faultOf(() -> service.revoke(UUID.randomUUID(), ID)))
                .isEqualTo(new OutcomeUnknown(
                        OutcomeUnknown.Cause.CONNECTION_LOST, new Fault.Rest(Duration.ofSeconds(3)), null));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aCheckThatIsRefusedForNowIsRepeatedForNobodyElseWaitsForIt(int status) {
        server.then(answer(status, "", "retry-after-ms: 10"))
                .then(answer(status, "", "Retry-After: 0"))
                .then(answer(401, error("IdentityNotOwned", "not yours")));
        service.check();
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aCheckThatIsThrottledAgainAndAgainIsReportedAfterFourTries() {
        for (int i = 0; i < 5; i++) {
            server.then(answer(429, "", "x-ms-retry-after-ms: 1", "MS-CV: " + i));
        }
        assertThat(faultOf(service::check)).isEqualTo(new Fault.Throttled(Duration.ofMillis(1), "3"));
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void aCreateThatFailedInTheServiceIsNotRepeated(int status) {
        server.then(answer(status, error("Busy", "Internal server error."), "MS-CV: 7"))
                .then(answer(201, CREATED));
        assertThat(faultOf(() -> service.create(UUID.randomUUID())))
                .isEqualTo(new Fault.ServiceFailed(status, "Busy", "7"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aRevokeThatFailedInTheServiceIsRepeated() {
        server.then(answer(500, "")).then(answer(204, ""));
        assertThat(service.revoke(UUID.randomUUID(), ID).value()).isEqualTo(Done.DONE);
    }

    @Test
    void aServiceThatKeepsFailingIsReportedAfterThreeTries() {
        server.then(answer(500, "")).then(answer(502, "")).then(answer(500, error("Busy", "Busy."), "MS-CV: 7"));
        assertThat(faultOf(() -> service.revoke(UUID.randomUUID(), ID)))
                .isEqualTo(new Fault.ServiceFailed(500, "Busy", "7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "<html>", "{}", "null", "[]", "{\"identity\":{}}", "{\"identity\":{\"id\":\"8:x\"}}"})
    void aSuccessWithRubbishInsteadOfAnIdentityIsAFailureOfTheService(String rubbish) {
        server.then(answer(201, rubbish, "MS-CV: 7"));
        assertThat(faultOf(() -> service.create(UUID.randomUUID()))).isEqualTo(new Fault.ServiceFailed(201, null, "7"));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"token\":\"\"}", "{\"token\":\"a.b.c\"}", "{\"token\":\"a.b.c\",\"expiresOn\":\"soon\"}"
            })
    void aSuccessWithRubbishInsteadOfATokenIsAFailureOfTheService(String rubbish) {
        server.then(answer(200, rubbish, "MS-CV: 7"));
        assertThat(faultOf(
                        () -> service.issue(UUID.randomUUID(), ID, EnumSet.of(TokenScope.VOIP), TokenLifetime.LONGEST)))
                .isEqualTo(new Fault.ServiceFailed(200, null, "7"));
    }

    @Test
    void aWebPageInsteadOfAnIdentityIsOfAStranger() {
        server.then(answer(201, "<html>proxy</html>", "Content-Type: text/html", "MS-CV: 7"));
        assertThat(faultOf(() -> service.create(UUID.randomUUID()))).isEqualTo(stranger(201));
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.then(answer(307, "", "Location: https://example.org/", "MS-CV: 7"));
        assertThat(faultOf(() -> service.create(UUID.randomUUID()))).isEqualTo(new Fault.ServiceFailed(307, null, "7"));
    }

    @Test
    void aCreateWhoseAnswerIsLostIsSentExactlyOnceAndItsOutcomeUnknown() {
        server.then(hangUp()).then(answer(201, CREATED));
        assertThat(faultOf(() -> service.create(UUID.randomUUID()))).isEqualTo(lost());
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aCreateWhoseConnectionIsResetIsSentExactlyOnceAndItsOutcomeUnknown() {
        server.then(reset()).then(answer(201, CREATED));
        assertThat(faultOf(() -> service.create(UUID.randomUUID()))).isEqualTo(lost());
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anIssueWhoseAnswerBreaksOffIsSentExactlyOnceAndItsOutcomeUnknown() {
        server.then(half(200)).then(answer(200, "{}"));
        assertThat(faultOf(() ->
                        service.issue(UUID.randomUUID(), ID, EnumSet.of(TokenScope.CHAT), TokenLifetime.SHORTEST)))
                .isEqualTo(lost());
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aRevokeWhoseAnswerIsLostIsRepeatedWithTheSameName() {
        server.then(hangUp()).then(answer(204, ""));
        UUID name = UUID.randomUUID();
        assertThat(service.revoke(name, ID).value()).isEqualTo(Done.DONE);
        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request).containsIgnoringCase("x-ms-client-request-id: " + name));
    }

    @Test
    void aRevokeWhoseAnswersAreAllLostHasAnUnknownOutcome() {
        server.then(hangUp()).then(reset()).then(hangUp());
        assertThat(faultOf(() -> service.revoke(UUID.randomUUID(), ID))).isEqualTo(lost());
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aRevokeThatFailedInTheServiceAndFoundNobodyThereAfterwardsHasAnUnknownOutcome() {
        server.then(ScriptedServer.lastAnswer(500));
        assertThat(faultOf(() -> service.revoke(UUID.randomUUID(), ID)))
                .isEqualTo(new OutcomeUnknown(OutcomeUnknown.Cause.CONNECTION_LOST));
    }

    @Test
    void aDeleteThatIsNotFoundAfterALostAnswerIsDone() {
        server.then(hangUp()).then(answer(404, error("IdentityNotFound", "gone"), "MS-CV: 7"));
        var answer = service.delete(UUID.randomUUID(), ID);
        assertThat(answer.value()).isEqualTo(Done.DONE);
        assertThat(answer.requestId()).isEqualTo("7");
    }

    @Test
    void aDeleteRefusedAfterALostAnswerHasAnUnknownOutcome() {
        server.then(hangUp()).then(answer(401, error("Denied", "no")));
        assertThat(faultOf(() -> service.delete(UUID.randomUUID(), ID))).isEqualTo(lost());
    }

    @Test
    void aCheckWhoseAnswersAreLostCouldNotReachTheService() {
        server.then(hangUp()).then(hangUp()).then(hangUp());
        assertThat(faultOf(service::check)).isInstanceOf(Fault.Unreachable.class);
    }

    @Test
    void theCheckIsPassedWhenTheServiceSaysThatTheIdentityIsNotItsOwn() {
        server.then(answer(401, error("IdentityNotOwned", "not yours")));
        service.check();
        assertThat(server.requests().getFirst())
                .startsWith("POST /identities/8:acs:00000000-0000-0000-0000-000000000000_"
                        + "00000000-0000-0000-0000-000000000000/:revokeAccessTokens?");
    }

    @Test
    void theCheckShowsAWrongKey() {
        server.then(answer(401, error("Denied", "no"), "MS-CV: 7"));
        assertThat(faultOf(service::check)).isEqualTo(new Fault.WrongKey("7"));
    }

    @Test
    void anAcceptedTokenIsAccepted() {
        server.then(answer(200, "{\"value\":[]}", "MS-CV: 7"));
        var answer = service.tryToken(new TokenValue("aaa.bbb.ccc"));
        assertThat(answer.value()).isEqualTo(new TokenTrial(TokenTrial.Verdict.ACCEPTED, 200, ""));
        assertThat(answer.requestId()).isEqualTo("7");
        assertThat(server.requests().getFirst())
                .startsWith("GET /chat/threads?api-version=2025-03-15&maxPageSize=1 ")
                .containsIgnoringCase("authorization: Bearer aaa.bbb.ccc");
    }

    @Test
    void aRefusedTokenIsRefusedWithTheReason() {
        server.then(answer(401, "", "x-workshop-reason: revoked")).then(answer(401, ""));
        assertThat(service.tryToken(new TokenValue("a")).value())
                .isEqualTo(new TokenTrial(TokenTrial.Verdict.REFUSED, 401, "revoked"));
        assertThat(service.tryToken(new TokenValue("a")).value())
                .isEqualTo(new TokenTrial(TokenTrial.Verdict.REFUSED, 401, ""));
    }

    @Test
    void aTokenWithoutChatScopeCannotBeJudged() {
        server.then(answer(403, "")).then(answer(401, "", "x-workshop-reason: no-chat-scope"));
        assertThat(service.tryToken(new TokenValue("a")).value())
                .isEqualTo(new TokenTrial(TokenTrial.Verdict.INCONCLUSIVE, 403, ""));
        assertThat(service.tryToken(new TokenValue("a")).value())
                .isEqualTo(new TokenTrial(TokenTrial.Verdict.INCONCLUSIVE, 401, "no-chat-scope"));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502})
    void aTrialThatFailsIsRepeated(int status) {
        server.then(answer(status, "", "retry-after-ms: 1")).then(answer(200, "{\"value\":[]}"));
        assertThat(service.tryToken(new TokenValue("a")).value().verdict()).isEqualTo(TokenTrial.Verdict.ACCEPTED);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aTrialThatFailsAgainAndAgainIsReported() {
        for (int i = 0; i < 3; i++) {
            server.then(answer(500, "", "retry-after-ms: 1", "MS-CV: 7"));
        }
        assertThat(faultOf(() -> service.tryToken(new TokenValue("a"))))
                .isEqualTo(new Fault.ServiceFailed(500, null, Duration.ofMillis(1), "7"));
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aTrialWithoutTheEndpointIsNotRepeated() {
        server.then(answer(404, error("NotFound", ""), "MS-CV: 8"));
        assertThat(faultOf(() -> service.tryToken(new TokenValue("a"))))
                .isEqualTo(new Fault.ServiceFailed(404, null, "8"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aTrialWhoseAnswerIsLostIsRepeated() {
        server.then(answer(200, "{\"value\":[]}")).then(hangUp()).then(answer(200, "{\"value\":[]}"));
        service.tryToken(new TokenValue("a"));
        assertThat(service.tryToken(new TokenValue("a")).value().verdict()).isEqualTo(TokenTrial.Verdict.ACCEPTED);
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Sign in</html>", "{}", "[]", "{\"value\":1}", "{\"value\":[]"})
    void aTokenIsAcceptedOnlyByAListOfThreads(String body) {
        server.then(answer(200, body));
        assertThat(faultOf(() -> service.tryToken(new TokenValue("a")))).isEqualTo(stranger(200));
    }

    @ParameterizedTest
    @ValueSource(ints = {-600, 600, 86_400})
    void aClockThatIsOffIsReportedWithHowFar(int seconds) {
        server.then(answer(401, error("Denied", "no"), "MS-CV: 7", "Date: " + inSeconds(-seconds)));
        assertThat(faultOf(() -> service.create(UUID.randomUUID())))
                .isInstanceOfSatisfying(Fault.ClockOff.class, fault -> {
                    assertThat(fault.ahead()).isCloseTo(Duration.ofSeconds(seconds), Duration.ofSeconds(30));
                    assertThat(fault.requestId()).isEqualTo("7");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "Mon, 23 Nov 2026 09:30:00"})
    void aDateThatIsNotUnderstoodSaysNothingOfTheClock(String date) {
        server.then(answer(401, error("Denied", "no"), "MS-CV: 7", "Date: " + date));
        assertThat(faultOf(() -> service.create(UUID.randomUUID()))).isEqualTo(new Fault.WrongKey("7"));
    }

    @Test
    void aClockThatIsAMinuteOffIsNotTheReason() {
        server.then(answer(401, error("Denied", "no"), "MS-CV: 7", "Date: " + inSeconds(60)));
        assertThat(faultOf(() -> service.create(UUID.randomUUID()))).isEqualTo(new Fault.WrongKey("7"));
    }

    private static String inSeconds(int seconds) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(seconds));
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsNotSentNorReported() {
        assertThatThrownBy(() -> service.tryToken(new TokenValue("aaa\nbbb")))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Unreachable.class))
                .hasStackTraceContaining("IllegalArgumentException")
                .satisfies(e -> assertThat(stackTraceOf(e)).doesNotContain("bbb"));
    }

    private Fault stranger(int status) {
        return new Fault.NotTheService(server.endpoint().toString(), status);
    }

    private static OutcomeUnknown lost() {
        return new OutcomeUnknown(OutcomeUnknown.Cause.CONNECTION_LOST);
    }

    private static String error(String code, String message) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    }

    private static Fault faultOf(ThrowingCallable call) {
        return catchThrowableOfType(FaultException.class, call).fault();
    }

    private static String stackTraceOf(Throwable failure) {
        var text = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}
