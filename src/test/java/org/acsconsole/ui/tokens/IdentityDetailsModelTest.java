package org.acsconsole.ui.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.ui.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the details pane reads, and when. */
@ExtendWith(FxThread.class)
final class IdentityDetailsModelTest {

    private ScriptedWorkspace room;
    private IdentityDetailsModel model;

    @BeforeEach
    void open(@TempDir Path folder) {
        room = new ScriptedWorkspace(folder, Locale.ENGLISH);
        room.open(Environment.WORKSHOP);
        model = new IdentityDetailsModel(room.context, Runnable::run);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void oneSelectedIdentityIsReadWithItsTokensAndActivities() {
        Identity alice = room.identity("Alice");
        room.issue(alice, 60, TokenScope.CHAT);
        model.selection().set(List.of(alice.id()));
        assertThat(one().identity().details().label()).isEqualTo("Alice");
        assertThat(one().tokens()).singleElement().satisfies(row -> {
            assertThat(row.held()).isTrue();
            assertThat(row.token().scopes()).containsExactly(TokenScope.CHAT);
        });
        assertThat(one().activities())
                .extracting(activity -> activity.operation())
                .containsExactly(Operation.ISSUE, Operation.CREATE);
    }

    @Test
    void noneAndSeveralAreDistinguished() {
        Identity alice = room.identity("Alice");
        Identity bob = room.identity("Bob");
        assertThat(model.shown().get()).isEqualTo(new ShownDetails.Nothing());
        model.selection().set(List.of(alice.id(), bob.id()));
        assertThat(model.shown().get()).isEqualTo(new ShownDetails.Several(2));
        model.selection().set(List.of());
        assertThat(model.shown().get()).isEqualTo(new ShownDetails.Nothing());
    }

    @Test
    void whatIsDoneWithTheIdentityIsSeenAtOnce() {
        Identity alice = room.identity("Alice");
        model.selection().set(List.of(alice.id()));
        room.issue(alice, 60, TokenScope.VOIP);
        assertThat(one().tokens()).hasSize(1);
        Steps.edited(room.controller(), one().identity(), new IdentityDetails("Alice B", "", ""));
        assertThat(one().identity().details().label()).isEqualTo("Alice B");
        room.controller().perform(new Command.Revoke(alice.id()));
        assertThat(one().tokens()).allMatch(row -> row.token().times().revokedAt() != null);
        room.controller().perform(new Command.Delete(alice.id()));
        assertThat(one().identity().state()).isEqualTo(IdentityState.DELETED);
        room.controller().perform(new Command.Forget(alice.id()));
        assertThat(model.shown().get()).isEqualTo(new ShownDetails.Gone());
    }

    @Test
    void anAnswerAboutAnIdentityThatIsNoLongerSelectedIsDropped() {
        Identity alice = room.identity("Alice");
        Identity bob = room.identity("Bob");
        room.holding = true;
        model.selection().set(List.of(alice.id()));
        assertThat(model.shown().get()).isEqualTo(new ShownDetails.Reading());
        model.selection().set(List.of(bob.id()));
        room.held.reversed().forEach(Runnable::run);
        assertThat(one().identity().details().label()).isEqualTo("Bob");
    }

    @Test
    void theValueOfATokenIsGoneAfterARestart() {
        Identity alice = room.identity("Alice");
        room.issue(alice, 60, TokenScope.VOIP);
        model.selection().set(List.of(alice.id()));
        room.open(Environment.WORKSHOP);
        assertThat(one().tokens()).singleElement().matches(row -> !row.held());
    }

    @Test
    void stepsOfAProfileThatWasLeftAreNotReported() {
        Identity alice = room.identity("Alice");
        model.selection().set(List.of(alice.id()));
        var left = room.controller();
        room.open(Environment.WORKSHOP);
        ShownDetails before = model.shown().get();
        left.perform(new Command.Revoke(alice.id()));
        assertThat(model.shown().get()).isSameAs(before);
    }

    @Test
    void aStepThatIsReportedOnlyAfterItsProfileWasLeftReadsNothing() {
        List<Runnable> later = new ArrayList<>();
        IdentityDetailsModel late = new IdentityDetailsModel(room.context, later::add);
        Identity alice = room.identity("Alice");
        late.selection().set(List.of(alice.id()));
        room.controller().perform(new Command.Revoke(alice.id()));
        room.open(Environment.WORKSHOP);
        ShownDetails before = late.shown().get();
        later.forEach(Runnable::run);
        assertThat(late.shown().get()).isSameAs(before);
    }

    @Test
    void aLedgerThatFailsIsReported() {
        Identity alice = room.identity("Alice");
        room.close();
        model.selection().set(List.of(alice.id()));
        assertThat(room.failures).hasSize(1);
        assertThat(model.shown().get()).isEqualTo(new ShownDetails.Nothing());
    }

    private ShownDetails.One one() {
        return (ShownDetails.One) model.shown().get();
    }
}
