package org.acsconsole.azure;

import static org.acsconsole.azure.EntraAnswers.CLIENT;
import static org.acsconsole.azure.EntraAnswers.OBJECT;
import static org.acsconsole.azure.EntraAnswers.TENANT;
import static org.acsconsole.azure.EntraAnswers.appToken;
import static org.acsconsole.azure.EntraAnswers.token;
import static org.acsconsole.azure.EntraAnswers.userToken;
import static org.acsconsole.azure.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.SignInState;
import org.acsconsole.identity.SignedInAccount;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.SignInProblem;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.wire.Observation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sign-in with Microsoft Entra ID through the real azure-identity; one server is the authority and the resource. */
final class EntraSessionTest {

    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final String SECRET = "Zk8Q~secret.of.the.application_0123456789";
    private static final String CREATED = "{\"identity\":{\"id\":\"8:acs:" + TENANT + "_" + TENANT + "\"}}";

    private final ScriptedServer server = new ScriptedServer(AUTHORITY.serverFor("localhost"));
    private final List<Observation> wire = new CopyOnWriteArrayList<>();
    private final List<SignInState> states = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void aClientSecretGetsATokenAndTheCallCarriesIt() {
        server.then(token()).then(answer(201, CREATED));
        EntraSession session = session(new EntraAccount.ClientSecret(SECRET));
        create(session);
        assertThat(server.requests().getFirst())
                .startsWith("POST /" + TENANT + "/oauth2/v2.0/token")
                .contains("grant_type=client_credentials", "communication.azure.com");
        assertThat(server.requests().getLast())
                .startsWith("POST /identities?")
                .containsIgnoringCase("Authorization: Bearer " + appToken());
        assertThat(session.state())
                .isEqualTo(new SignInState.SignedIn(new SignedInAccount("", CLIENT, TENANT, OBJECT)));
    }

    @Test
    void oneTokenServesManyCalls() {
        server.then(token()).then(answer(201, CREATED)).then(answer(201, CREATED));
        EntraSession session = session(new EntraAccount.ClientSecret(SECRET));
        create(session);
        create(session);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void theWireSeesTheRequestForTheToken() {
        server.then(token()).then(answer(201, CREATED));
        create(session(new EntraAccount.ClientSecret(SECRET)));
        assertThat(wire)
                .extracting(
                        seen -> seen.request().method() + " " + seen.request().target())
                .contains("POST /" + TENANT + "/oauth2/v2.0/token");
    }

    @Test
    void aWrongSecretIsSentOnce() {
        server.then(refusal(401, "invalid_client", "AADSTS7000215: Invalid client secret provided: " + SECRET));
        EntraSession session = session(new EntraAccount.ClientSecret(SECRET));
        FaultException failure = failure(session);
        assertThat(failure.fault())
                .isEqualTo(new Fault.SignInFailed(Reason.of(SignInProblem.WRONG_SECRET), "correlation-1"));
        assertThat(server.requests()).hasSize(1);
        assertThat(failure).hasStackTraceContaining("Msal");
        assertThat(stackTrace(failure)).doesNotContain(SECRET);
        assertThat(session.state()).isEqualTo(new SignInState.SignedOut());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            AADSTS7000222: The provided client secret keys are expired.       | SECRET_EXPIRED      |
            AADSTS90002: Tenant not found.                                    | UNKNOWN_TENANT      | 11111111-1111-1111-1111-111111111111
            AADSTS700016: Application was not found in the directory.         | UNKNOWN_APPLICATION | 22222222-2222-2222-2222-222222222222
            AADSTS65001: The user or administrator has not consented.         | CONSENT_NEEDED      |
            AADSTS7000218: The request body must contain client_secret.       | NOT_A_PUBLIC_CLIENT |
            AADSTS53003: Access has been blocked by Conditional Access.       | POLICY_NOT_MET      |
            AADSTS700024: Client assertion is not within its valid time range.| CLOCK_OFF           |
            AADSTS99999: Something new.                                       | REFUSED             | AADSTS99999
            """)
    void aRefusalIsNamed(String text, SignInProblem problem, String value) {
        server.then(refusal(400, "invalid_request", text));
        Reason<SignInProblem> reason = value == null ? Reason.of(problem) : Reason.of(problem, value);
        assertThat(failure(session(new EntraAccount.ClientSecret(SECRET))).fault())
                .isEqualTo(new Fault.SignInFailed(reason, "correlation-1"));
    }

    @Test
    void aClockThatIsOffIsToldWithItsSizeByTheAuthoritysDate(@TempDir Path folder) throws Exception {
        Instant authoritys = Instant.now().plus(Duration.ofMinutes(20));
        server.then(refusal(
                401,
                "invalid_client",
                "AADSTS700024: Client assertion is not within its valid time range.",
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(authoritys.atOffset(ZoneOffset.UTC))));
        assertThat(failure(session(new EntraAccount.ClientCertificate(certificate(folder), Optional.empty())))
                        .fault())
                .isInstanceOfSatisfying(Fault.SignInClockOff.class, off -> {
                    assertThat(off.ahead()).isBetween(Duration.ofSeconds(-1_205), Duration.ofSeconds(-1_195));
                    assertThat(off.requestId()).isEqualTo("correlation-1");
                });
    }

    @Test
    void aClockThatIsRightIsNotBlamedWithASize() {
        server.then(refusal(
                401,
                "invalid_client",
                "AADSTS700024: Client assertion is not within its valid time range.",
                "Date: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                Instant.now().atOffset(ZoneOffset.UTC))));
        assertThat(failure(session(new EntraAccount.ClientSecret(SECRET))).fault())
                .isEqualTo(new Fault.SignInFailed(Reason.of(SignInProblem.CLOCK_OFF), "correlation-1"));
    }

    @Test
    void anotherRefusalIsNotTheClocksFault() {
        server.then(refusal(
                401, "invalid_client", "AADSTS7000215: Invalid client secret.", "Date: Mon, 23 Nov 2020 09:04:12 GMT"));
        assertThat(failure(session(new EntraAccount.ClientSecret(SECRET))).fault())
                .isEqualTo(new Fault.SignInFailed(Reason.of(SignInProblem.WRONG_SECRET), "correlation-1"));
    }

    @Test
    void anAuthorityThatIsNotThereIsUnreachable() throws IOException {
        server.close();
        assertThat(failure(session(new EntraAccount.ClientSecret(SECRET))).fault())
                .isEqualTo(
                        new Fault.Unreachable(server.endpoint().toString(), Reason.of(TransportProblem.NOBODY_THERE)));
    }

    @Test
    void anAuthorityThatIsNotTrustedIsNamed() {
        EntraSession session = new EntraSession(
                account(new EntraAccount.ClientSecret(SECRET)),
                Network.ofThisComputer().trustingOnly(new TestAuthority().pem()),
                seen -> {});
        assertThat(failure(session).fault()).isInstanceOf(Fault.UntrustedCertificate.class);
    }

    @Test
    void withoutARoleTheCommandThatAssignsItIsGiven() {
        server.then(token()).then(answer(403, "{\"error\":{\"code\":\"Forbidden\",\"message\":\"No.\"}}"));
        Fault fault = failure(session(new EntraAccount.ClientSecret(SECRET))).fault();
        assertThat(fault)
                .isInstanceOfSatisfying(
                        Fault.RoleMissing.class,
                        missing -> assertThat(missing.assignment())
                                .contains("az role assignment create", OBJECT, Fault.RoleMissing.ROLE, "localhost"));
    }

    @Test
    void aTokenThatTheResourceRefusesIsNotAWrongKey() {
        server.then(token()).then(answer(401, "{\"error\":{\"code\":\"Denied\",\"message\":\"Denied.\"}}"));
        assertThat(failure(session(new EntraAccount.ClientSecret(SECRET))).fault())
                .isInstanceOfSatisfying(
                        Fault.SignInFailed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.of(SignInProblem.TOKEN_REFUSED)));
    }

    @Test
    void aDeviceCodeIsShownAndTheUserIsSignedIn() {
        server.then(deviceCode())
                .then(refusal(400, "authorization_pending", "AADSTS70016: Pending."))
                .then(userToken())
                .then(answer(201, CREATED));
        EntraSession session = session(new EntraAccount.DeviceCode());
        create(session);
        assertThat(states)
                .anySatisfy(state -> assertThat(state)
                        .isInstanceOfSatisfying(
                                SignInState.CodeShown.class,
                                shown -> assertThat(shown.code()).isEqualTo("ABCD-EFGH")));
        assertThat(session.state())
                .isEqualTo(new SignInState.SignedIn(new SignedInAccount("alice@contoso.com", CLIENT, TENANT, OBJECT)));
        assertThat(server.requests().getLast()).startsWith("POST /identities?");
    }

    @Test
    void aCheckDoesNotAskTheUser() {
        EntraSession session = session(new EntraAccount.DeviceCode());
        assertThat(catchThrowableOfType(
                                FaultException.class, () -> service(session).check())
                        .fault())
                .isEqualTo(new Fault.SignInNeeded());
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aCancelledDeviceCodeIsNotPolledAnyMore() {
        server.then(deviceCode()).then(ScriptedServer.silence());
        EntraSession session = session(new EntraAccount.DeviceCode());
        session.subscribe(state -> {
            if (state instanceof SignInState.CodeShown) {
                ForkJoinPool.commonPool().execute(session::cancel);
            }
        });
        CompletableFuture<Fault> fault =
                CompletableFuture.supplyAsync(() -> failure(session).fault());
        assertThat(fault).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(new Fault.Cancelled());
        assertThat(session.state()).isEqualTo(new SignInState.SignedOut());
    }

    @ParameterizedTest
    @CsvSource({"authorization_declined, DECLINED", "expired_token, CODE_EXPIRED", "access_denied, DECLINED"})
    void aDeviceCodeThatComesToNothingSaysWhy(String error, SignInProblem problem) {
        server.then(deviceCode()).then(refusal(400, error, "Said."));
        assertThat(failure(session(new EntraAccount.DeviceCode())).fault())
                .isInstanceOfSatisfying(
                        Fault.SignInFailed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.of(problem)));
    }

    @Test
    void whoSignsOutHasToSignInAgain() {
        server.then(token()).then(answer(201, CREATED)).then(token()).then(answer(201, CREATED));
        EntraSession session = session(new EntraAccount.ClientSecret(SECRET));
        create(session);
        session.signOut();
        assertThat(session.state()).isEqualTo(new SignInState.SignedOut());
        create(session);
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void aTokenThatEndsSoonIsRenewedBeforeTheNextCall() {
        server.then(token(60)).then(answer(201, CREATED)).then(token(60)).then(answer(201, CREATED));
        EntraSession session = session(new EntraAccount.ClientSecret(SECRET));
        create(session);
        create(session);
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void aCertificateThatIsNotThereIsNamed() {
        Path file = Path.of("no-such.pem");
        assertThat(failure(session(new EntraAccount.ClientCertificate(file, Optional.empty())))
                        .fault())
                .isEqualTo(
                        new Fault.SignInFailed(Reason.of(SignInProblem.CERTIFICATE_UNUSABLE, file.toString()), null));
    }

    @Test
    void aClientCertificateSignsAnAssertion(@TempDir Path folder) throws Exception {
        Path pem = certificate(folder);
        server.then(token()).then(answer(201, CREATED));
        create(session(new EntraAccount.ClientCertificate(pem, Optional.empty())));
        assertThat(server.requests().getFirst()).contains("client_assertion=", "client_assertion_type=");
    }

    @Test
    void aClockThatIsOffIsNamedByTheResourcesDate() {
        server.then(token())
                .then(answer(
                        401,
                        "{\"error\":{\"code\":\"Denied\",\"message\":\"Denied.\"}}",
                        "Date: Mon, 23 Nov 2026 09:04:12 GMT"));
        assertThat(failure(session(new EntraAccount.ClientSecret(SECRET))).fault())
                .isInstanceOf(Fault.ClockOff.class);
    }

    @Test
    void anAuthorityThatIsOutOfReachForAMomentSignsNobodyOut() throws IOException {
        server.then(token(60)).then(answer(201, CREATED));
        EntraSession session = session(new EntraAccount.ClientSecret(SECRET));
        create(session);
        SignInState signedIn = session.state();
        server.close();
        assertThat(failure(session).fault()).isInstanceOf(Fault.Unreachable.class);
        assertThat(session.state()).isEqualTo(signedIn);
    }

    private EntraSession session(EntraAccount.Method method) {
        EntraSession session =
                new EntraSession(account(method), Network.ofThisComputer().trustingOnly(AUTHORITY.pem()), wire::add);
        session.subscribe(states::add);
        return session;
    }

    private EntraAccount account(EntraAccount.Method method) {
        return new EntraAccount(method, TENANT, CLIENT, server.endpoint(), true);
    }

    private AzureIdentityService service(EntraSession session) {
        return new AzureIdentityService(
                AzureConnection.of(server.endpoint(), session).trustingOnly(AUTHORITY.pem()), wire::add);
    }

    private void create(EntraSession session) {
        service(session).create(UUID.randomUUID());
    }

    private FaultException failure(EntraSession session) {
        return catchThrowableOfType(FaultException.class, () -> create(session));
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static ScriptedServer.Reaction deviceCode() {
        return answer(200, """
                {"user_code":"ABCD-EFGH","device_code":"the-device-code","interval":1,"expires_in":900,
                 "verification_uri":"https://localhost/devicelogin","message":"Enter it."}
                """);
    }

    private static Path certificate(Path folder) throws Exception {
        Path pem = folder.resolve("application.pem");
        Files.writeString(pem, ApplicationCertificate.pem());
        return pem;
    }

    private static ScriptedServer.Reaction refusal(int status, String error, String text, String... headers) {
        return answer(status, """
                {"error":"%s","error_description":"%s","correlation_id":"correlation-1"}
                """.formatted(error, text), headers);
    }
}
