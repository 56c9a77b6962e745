package org.acsconsole.identity;

import static org.acsconsole.identity.ControllerForTests.HOUR;
import static org.acsconsole.identity.ControllerForTests.KIM;
import static org.acsconsole.identity.ControllerForTests.SERVICE;
import static org.acsconsole.identity.ControllerForTests.WALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.acsconsole.identity.Activity.Outcome;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done stands in the ledger before it is reported to anybody, and its activity before the service does. */
final class IdentityControllerTest {

    @TempDir
    Path folder;

    private ControllerForTests console;

    @BeforeEach
    void open() {
        console = new ControllerForTests(folder);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SEE", "IMPORT", "RESET", "DAMAGED"})
    void aStepIsReportedOnceTheLedgerHasIt(Operation operation) {
        CompletedStep.CreatedWithToken made = console.made();
        List<Activity> atTheTime = new ArrayList<>();
        console.steps().subscribe(step -> atTheTime.add(console.newest()));
        CompletedStep step = console.perform(operation, made);
        assertThat(console.reported).last().isEqualTo(step);
        assertThat(atTheTime).singleElement().satisfies(activity -> {
            assertThat(activity.operation()).isEqualTo(operation);
            assertThat(activity.result().outcome()).isEqualTo(Outcome.DONE);
            assertThat(step.ids()).containsExactly(activity.subject().identity());
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE", "CREATE_WITH_TOKEN", "ISSUE", "REVOKE", "DELETE", "TRY"})
    void anActivityIsWrittenBeforeTheServiceIsCalled(Operation operation) {
        CompletedStep.CreatedWithToken made = console.made();
        List<Activity> atTheTime = new ArrayList<>();
        console.service.onTheWay = () -> atTheTime.add(console.newest());
        console.perform(operation, made);
        assertThat(atTheTime).singleElement().satisfies(activity -> {
            assertThat(activity.operation()).isEqualTo(operation);
            assertThat(activity.result().outcome()).isEqualTo(Outcome.STARTED);
            assertThat(activity.key()).isEqualTo(console.newest().key());
        });
    }

    @Test
    void anActivityCarriesWhoWhenWhatAndTheServicesRequestId() {
        IdentityId id = console.made().id();
        console.perform(Operation.ISSUE, console.made());
        Activity activity = console.newest();
        assertThat(activity.operator()).isEqualTo("tester");
        assertThat(activity.at()).isEqualTo(WALL);
        assertThat(activity.subject().detail()).isEqualTo("chat,voip");
        assertThat(activity.result().requestId()).isEqualTo("request-3");
        assertThat(console.ledger.activities(id, null, 10)).hasSize(1);
    }

    @Test
    void aCreatedIdentityHasItsDetailsItsOriginAndTheServicesTime() {
        Identity identity = Steps.created(console.controller, KIM).identity();
        assertThat(console.read(identity.id())).isEqualTo(identity);
        assertThat(identity.details()).isEqualTo(KIM);
        assertThat(identity.origin()).isEqualTo(Origin.CREATED);
        assertThat(identity.times()).isEqualTo(IdentityTimes.created(WALL, SERVICE));
    }

    @Test
    void anIssuedTokensValueIsKeptInMemoryAndItsFingerprintInTheLedger() {
        CompletedStep.CreatedWithToken made = console.made();
        IssuedToken token = Steps.issued(console.controller, made.id(), Set.of(TokenScope.VOIP), HOUR)
                .token();
        assertThat(console.ledger.tokens(made.id(), 10)).containsExactly(token, made.token());
        assertThat(token.times().issuedAt()).isEqualTo(SERVICE);
        assertThat(token.times().expiresAt()).isEqualTo(SERVICE.plus(HOUR.duration()));
        assertThat(console.vault.value(token))
                .hasValueSatisfying(
                        value -> assertThat(TokenFingerprint.of(value)).isEqualTo(token.fingerprint()));
    }

    @Test
    void aRevokeEndsTheTokensAndADeleteTheIdentityInTheLedger() {
        CompletedStep.CreatedWithToken made = console.made();
        console.controller.perform(new Command.Revoke(made.id()));
        assertThat(console.read(made.id()).state()).isEqualTo(IdentityState.REVOKED);
        assertThat(console.stateOf(made.token())).isEqualTo(TokenState.REVOKED);
        console.controller.perform(new Command.Delete(made.id()));
        assertThat(console.read(made.id()).state()).isEqualTo(IdentityState.DELETED);
    }

    @Test
    void aTryStandsInTheLedgerAtTheServicesTime() {
        CompletedStep.CreatedWithToken made = console.made();
        CompletedStep.Tried tried = Steps.tried(console.controller, made.token());
        assertThat(console.ledger.trials(made.id(), 10, 10))
                .containsExactly(new RecordedTrial(made.token().fingerprint(), SERVICE, tried.trial()));
        assertThat(tried.at()).isEqualTo(SERVICE);
    }

    @ParameterizedTest
    @CsvSource({
        "VOIP, '', INCONCLUSIVE",
        "VOIP_JOIN, '', INCONCLUSIVE",
        "VOIP, revoked, REFUSED",
        "CHAT, '', REFUSED",
        "CHAT_JOIN, '', REFUSED",
        "CHAT_JOIN_LIMITED, '', REFUSED"
    })
    void aRefusalWithoutAReasonShowsNothingOfATokenWithoutAScopeOfChat(
            TokenScope scope, String reason, TokenTrial.Verdict verdict) {
        console.service.trial = new TokenTrial(TokenTrial.Verdict.REFUSED, 401, reason);
        IssuedToken token = Steps.createdWithToken(console.controller, KIM, Set.of(scope), HOUR)
                .token();
        TokenTrial judged = new TokenTrial(verdict, 401, reason);
        assertThat(Steps.tried(console.controller, token).trial()).isEqualTo(judged);
        assertThat(console.ledger.trials(token.identity(), 1, 1))
                .extracting(RecordedTrial::answer)
                .containsExactly(judged);
    }

    @Test
    void aTryWithoutAnAnswerIsNoVerdictAndLeavesItsActivity() {
        CompletedStep.CreatedWithToken made = console.made();
        console.service.faults.add(
                new Fault.Unreachable("https://contoso.example", Reason.of(TransportProblem.NOBODY_THERE)));
        assertThatExceptionOfType(FaultException.class).isThrownBy(() -> Steps.tried(console.controller, made.token()));
        assertThat(console.ledger.trials(made.id(), 10, 10)).isEmpty();
        assertThat(console.newest().operation()).isEqualTo(Operation.TRY);
        assertThat(console.newest().result().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aTryIsReportedWithWhatTheLedgerHasByNow() {
        CompletedStep.CreatedWithToken made = console.made();
        assertThat(Steps.tried(console.controller, made.token()).ledgerState()).isEqualTo(LedgerTokenState.LIVE);
        console.controller.perform(new Command.Revoke(made.id()));
        CompletedStep.Tried revoked = Steps.tried(console.controller, made.token());
        assertThat(revoked.ledgerState()).isEqualTo(LedgerTokenState.REVOKED);
        assertThat(revoked.token().times().revokedAt()).isEqualTo(SERVICE);
        console.controller.perform(new Command.Delete(made.id()));
        assertThat(Steps.tried(console.controller, made.token()).ledgerState()).isEqualTo(LedgerTokenState.DELETED);
    }

    @Test
    void aTriedTokensActivityHasTheVerdict() {
        console.perform(Operation.TRY, console.made());
        assertThat(console.newest().subject().detail()).isEqualTo("accepted");
    }

    @Test
    void anEditedIdentityHasItsNewDetails() {
        CompletedStep.CreatedWithToken made = console.made();
        console.perform(Operation.EDIT, made);
        assertThat(console.read(made.id()).details().label()).isEqualTo("Lee");
    }

    @Test
    void forgettingAsksTheLedgerAloneAndNeverDeletesOnTheService() {
        IdentityId id = console.made().id();
        int before = console.service.calls();
        console.controller.perform(new Command.Forget(id));
        assertThat(console.service.calls()).isEqualTo(before);
        assertThat(console.ledger.identity(id)).isEmpty();
        assertThat(console.ledger.tokens(id, 10)).isEmpty();
        assertThat(console.ledger.activities(id, null, 10))
                .extracting(Activity::operation)
                .containsExactly(Operation.FORGET, Operation.CREATE_WITH_TOKEN);
    }

    @Test
    void whoClosesASubscriptionIsNotCalledAnyMore() {
        List<CompletedStep> heard = new ArrayList<>();
        CompletedSteps.Subscription subscription = console.steps().subscribe(heard::add);
        Steps.created(console.controller, KIM);
        subscription.close();
        Steps.created(console.controller, KIM);
        assertThat(heard).hasSize(1);
    }
}
