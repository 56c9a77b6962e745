package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.acsconsole.identity.Activity.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a console does can be seen on the service before its answer is in the ledger, and is not others' deed for that. */
final class SeenOnTheWayTest {

    private ControllerForTests console;

    @BeforeEach
    void open(@TempDir Path folder) {
        console = new ControllerForTests(folder);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aCreateThatIsSeenFirstLeavesItsOwnActivityAlone() {
        console.service.onTheWay = () -> see(own(0));
        CompletedStep.Created step = Steps.created(console.controller, ControllerForTests.KIM);
        assertThat(operations()).containsExactly(Operation.CREATE);
        assertThat(console.read(step.id()).origin()).isEqualTo(Origin.CREATED);
    }

    @Test
    void whatOthersCreateMeanwhileIsTheirDeed() {
        console.service.onTheWay = () -> see(own(0), created(7), created(8));
        Steps.created(console.controller, ControllerForTests.KIM);
        assertThat(operations()).containsExactlyInAnyOrder(Operation.SEE, Operation.CREATE);
        assertThat(console.read(id(7)).origin()).isEqualTo(Origin.SEEN);
        assertThat(console.ledger.activities(id(0), null, 10))
                .extracting(Activity::operation)
                .containsExactly(Operation.CREATE);
    }

    @Test
    void whatIsSeenWhileNothingIsOnItsWayStaysOneActivity() {
        see(created(7), created(8));
        assertThat(operations()).containsExactly(Operation.SEE);
        assertThat(console.newest().subject().detail()).isEqualTo("created:2");
    }

    @Test
    void aCreateWhoseAnswerWasLostIsDoneWhenItIsSeen() {
        console.service.faults.add(new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.TIMED_OUT));
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> Steps.created(console.controller, ControllerForTests.KIM));
        assertThat(console.newest().result().outcome()).isEqualTo(Outcome.UNKNOWN);
        console.reported.clear();
        see(own(0));
        assertThat(operations()).containsExactly(Operation.CREATE);
        assertThat(console.newest().result().outcome()).isEqualTo(Outcome.DONE);
        assertThat(console.read(id(0)).details()).isEqualTo(ControllerForTests.KIM);
        assertThat(console.reported).containsExactly(new CompletedStep.LedgerChanged());
    }

    @Test
    void aRevokeAndADeleteThatAreSeenFirstAreNoDeedsOfOthers() {
        IdentityId id = console.made().id();
        console.service.onTheWay = () -> see(changed(id, Revocation.at(ControllerForTests.SERVICE), false));
        console.controller.perform(new Command.Revoke(id));
        assertThat(console.read(id).state()).isEqualTo(IdentityState.REVOKED);
        console.service.onTheWay = () -> see(changed(id, null, true));
        console.controller.perform(new Command.Delete(id));
        assertThat(console.read(id).state()).isEqualTo(IdentityState.DELETED);
        assertThat(operations()).containsExactly(Operation.DELETE, Operation.REVOKE, Operation.CREATE_WITH_TOKEN);
    }

    @Test
    void aDeleteByOthersIsTheirDeed() {
        IdentityId id = console.made().id();
        see(changed(id, null, true));
        assertThat(console.newest().operation()).isEqualTo(Operation.SEE);
        assertThat(console.newest().operator()).isEmpty();
        assertThat(console.newest().result().outcome()).isEqualTo(Outcome.DONE);
    }

    private void see(ObservedIdentity... seen) {
        String from = console.ledger.followedTo();
        List<ObservedIdentity> all = new ArrayList<>(List.of(seen));
        console.controller.follow(
                new ObservedChanges(from, from + "1", ControllerForTests.SERVICE, List.of(), false, all));
    }

    private List<Operation> operations() {
        return console.ledger.activities(null, null, 100).stream()
                .map(Activity::operation)
                .toList();
    }

    private static IdentityId id(int n) {
        return new IdentityId(
                "8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d00%04x".formatted(n));
    }

    /** As it is seen if the last create made it. */
    private ObservedIdentity own(int n) {
        return new ObservedIdentity(id(n), ControllerForTests.SERVICE, null, null, true, console.service.lastCreate);
    }

    private static ObservedIdentity created(int n) {
        return new ObservedIdentity(id(n), ControllerForTests.SERVICE, null, null, true, null);
    }

    private static ObservedIdentity changed(IdentityId id, @Nullable Revocation revocation, boolean gone) {
        return new ObservedIdentity(
                id, ControllerForTests.SERVICE, revocation, gone ? ControllerForTests.SERVICE : null, false, null);
    }
}
