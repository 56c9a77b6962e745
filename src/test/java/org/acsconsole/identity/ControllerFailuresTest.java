package org.acsconsole.identity;

import static org.acsconsole.identity.ControllerForTests.KIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.acsconsole.identity.Activity.Outcome;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails is reported as it is, leaves its activity, and is never shown as done. */
final class ControllerFailuresTest {

    private static final Fault LOST = new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.CONNECTION_LOST);

    @TempDir
    Path folder;

    private ControllerForTests console;

    @BeforeEach
    void open() {
        console = new ControllerForTests(folder);
    }

    @AfterEach
    void close() {
        boolean interrupted = Thread.interrupted();
        console.close();
        assertThat(interrupted).as("interrupts that a test left behind").isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE", "CREATE_WITH_TOKEN", "ISSUE", "REVOKE", "DELETE", "TRY"})
    void aRefusalLeavesAFailedActivityWithItsCodeAndRequestIdAndNothingElse(Operation operation) {
        CompletedStep.CreatedWithToken made = console.made();
        console.service.faults.add(new Fault.WrongKey("request-of-the-refusal"));
        assertThat(faultOf(() -> console.perform(operation, made)))
                .isEqualTo(new Fault.WrongKey("request-of-the-refusal"));
        Activity activity = console.newest();
        assertThat(activity.operation()).isEqualTo(operation);
        assertThat(activity.result().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(activity.result().code()).isEqualTo("wrong-key");
        assertThat(activity.result().requestId()).isEqualTo("request-of-the-refusal");
        assertThat(console.reported).containsExactly(made);
        assertThat(console.read(made.id()).times().doubt()).isNull();
        assertThat(console.ledger.tokens(made.id(), 10)).containsExactly(made.token());
    }

    @ParameterizedTest
    @EnumSource(names = {"REVOKE", "DELETE"})
    void aRevokeOrDeleteWithoutAnAnswerLeavesIdentityAndTokensUnknown(Operation operation) {
        CompletedStep.CreatedWithToken made = console.made();
        console.service.faults.add(LOST);
        assertThat(faultOf(() -> console.perform(operation, made))).isEqualTo(LOST);
        assertThat(console.newest().result().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(console.newest().result().code()).isEqualTo("outcome-unknown");
        assertThat(console.read(made.id()).state()).isEqualTo(IdentityState.UNKNOWN);
        assertThat(console.stateOf(made.token())).isEqualTo(TokenState.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"ISSUE", "REVOKE", "DELETE"})
    void anIdentityThatTheServiceDoesNotHaveIsMissingSinceThen(Operation operation) {
        CompletedStep.CreatedWithToken made = console.made();
        console.service.faults.add(new Fault.IdentityNotFound("r"));
        assertThat(faultOf(() -> console.perform(operation, made))).isEqualTo(new Fault.IdentityNotFound("r"));
        assertThat(console.read(made.id()).state()).isEqualTo(IdentityState.MISSING);
        assertThat(console.read(made.id()).times().missingSince()).isEqualTo(ControllerForTests.SERVICE);
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE", "CREATE_WITH_TOKEN", "ISSUE"})
    void aCreateOrIssueWithoutAnAnswerLeavesNothingButItsActivity(Operation operation) {
        CompletedStep.CreatedWithToken made = console.made();
        console.service.faults.add(LOST);
        assertThat(faultOf(() -> console.perform(operation, made))).isEqualTo(LOST);
        assertThat(console.newest().result().outcome()).isEqualTo(Outcome.UNKNOWN);
        IdentityCounts counts = console.ledger.counts("", ControllerForTests.SERVICE);
        assertThat(counts.of(IdentityFilter.ALL)).isEqualTo(1);
        assertThat(counts.of(IdentityFilter.WITH_LIVE_TOKENS)).isEqualTo(1);
        assertThat(console.read(made.id()).state()).isEqualTo(IdentityState.ACTIVE);
    }

    @Test
    void nothingIsSentWhileTheLedgerCannotBeWritten() {
        console.file.close();
        assertThat(faultOf(() -> Steps.created(console.controller, KIM))).isInstanceOf(Fault.LedgerUnavailable.class);
        assertThat(console.service.calls()).isZero();
    }

    @Test
    void whatTheServiceDidAndTheLedgerCouldNotWriteIsReportedWithAllThatIsKnown() {
        console.service.onTheWay = console.file::close;
        Fault fault = faultOf(console::made);
        assertThat(fault).isInstanceOfSatisfying(Fault.NotRecorded.class, unwritten -> {
            assertThat(unwritten.step()).isInstanceOf(CompletedStep.CreatedWithToken.class);
            assertThat(unwritten.cause()).isInstanceOf(Fault.LedgerUnavailable.class);
        });
        assertThat(console.reported).isEmpty();
    }

    @Test
    void aRefusalThatCannotBeWrittenIsStillTheRefusal() {
        console.service.faults.add(new Fault.WrongKey(null));
        console.service.onTheWay = console.file::close;
        FaultException failure =
                catchThrowableOfType(FaultException.class, () -> Steps.created(console.controller, KIM));
        assertThat(failure.fault()).isEqualTo(new Fault.WrongKey(null));
        assertThat(failure.getSuppressed()).hasSize(1);
    }

    @Test
    void anInterruptDuringACallDoesNotKeepItsAnswerOutOfTheLedger() {
        console.service.onTheWay = () -> Thread.currentThread().interrupt();
        Identity identity = Steps.created(console.controller, KIM).identity();
        assertThat(Thread.interrupted())
                .as("the interrupt is kept for the caller")
                .isTrue();
        assertThat(console.ledger.identity(identity.id())).contains(identity);
        assertThat(console.newest().result().outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aCancelledCallLeavesItsActivityThoughItsThreadIsInterrupted() {
        console.service.onTheWay = () -> Thread.currentThread().interrupt();
        console.service.faults.add(new Fault.Cancelled());
        assertThat(faultOf(() -> Steps.created(console.controller, KIM))).isEqualTo(new Fault.Cancelled());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(console.newest().result().code()).isEqualTo("cancelled");
    }

    @Test
    void aTokenWhoseValueIsGoneIsNotTried() {
        CompletedStep.CreatedWithToken made = console.made();
        int before = console.service.calls();
        ControllerForTests later = new ControllerForTests(folder);
        try (later) {
            assertThat(faultOf(() -> Steps.tried(later.controller, made.token())))
                    .isEqualTo(new Fault.TokenValueGone());
            assertThat(later.service.calls()).isZero();
        }
        assertThat(console.service.calls()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kim", "8:orgid:5a1fdb76-6e4f-4d0f-a1f3-39c2d7d3c64e", "8:acs:contoso_kim"})
    void whatIsNoIdentityIdIsNotAdded(String pasted) {
        assertThat(faultOf(() -> Steps.added(console.controller, pasted, KIM)))
                .isEqualTo(new Fault.NotAnIdentity(pasted));
        assertThat(console.ledger.activities(null, null, 10)).isEmpty();
    }

    @Test
    void anIdentityOfAnotherResourceIsNotAddedAndItsResourceIsReported() {
        String resource = console.made().id().resource();
        IdentityId foreign = anotherResourcesId();
        assertThat(faultOf(() -> Steps.added(console.controller, " \"" + foreign + "\" ", KIM)))
                .isEqualTo(new Fault.ForeignIdentity(foreign, resource));
        assertThat(console.ledger.identity(foreign)).isEmpty();
    }

    @Test
    void anyResourcesIdentityIsAddedWhileTheProfilesResourceIsUnknown() {
        IdentityId id = anotherResourcesId();
        Identity added = Steps.added(console.controller, id.value(), KIM).identity();
        assertThat(console.read(id)).isEqualTo(added);
        assertThat(added.origin()).isEqualTo(Origin.IMPORTED);
        assertThat(added.times().createdAt()).as("nobody can look it up").isNull();
        assertThat(console.service.calls()).isZero();
    }

    @Test
    void anIdentityIsNotAddedTwice() {
        IdentityId id = console.made().id();
        assertThat(faultOf(() -> Steps.added(console.controller, id.value(), KIM)))
                .isEqualTo(new Fault.AlreadyRecorded(id));
    }

    @Test
    void anIdentityThatWasEditedElsewhereIsNotOverwritten() {
        CompletedStep.CreatedWithToken made = console.made();
        console.perform(Operation.EDIT, made);
        assertThat(faultOf(() -> Steps.edited(console.controller, made.identity(), KIM)))
                .isEqualTo(new Fault.EditedElsewhere(made.id()));
        assertThat(console.read(made.id()).details().label()).isEqualTo("Lee");
    }

    private static IdentityId anotherResourcesId() {
        return new IdentityId("8:acs:%s_0000000b-0000-0000-0000-000000000001".formatted(new UUID(1, 2)));
    }

    private static Fault faultOf(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(FaultException.class, call))
                .fault();
    }
}
