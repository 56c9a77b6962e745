package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.acsconsole.identity.Activity.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a console has begun that was killed before the answer came. */
final class InterruptedActivitiesTest {

    private static final Instant LONG_AGO =
            ControllerForTests.WALL.minus(Activity.LONGEST).minusSeconds(1);

    private ControllerForTests console;
    private CompletedStep.CreatedWithToken made;

    InterruptedActivitiesTest(@TempDir Path folder) {
        console = new ControllerForTests(folder);
        made = console.made();
    }

    @BeforeEach
    void listen() {
        console.controller.pollLedger();
        console.reported.clear();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"REVOKE", "DELETE"})
    void nobodyKnowsWhatBecameOfWhatItSent(Operation operation) {
        Activity begun = begin(operation, LONG_AGO);
        console.controller.pollLedger();
        assertThat(outcomeOf(begun)).isEqualTo(Outcome.UNKNOWN);
        assertThat(console.read(made.id()).state()).isEqualTo(IdentityState.UNKNOWN);
        assertThat(console.stateOf(made.token())).isEqualTo(TokenState.UNKNOWN);
        assertThat(console.reported).hasSize(1).first().isInstanceOf(CompletedStep.LedgerChanged.class);
    }

    @Test
    void whatMayStillBeAnsweredIsLeftAlone() {
        Activity begun = begin(Operation.DELETE, LONG_AGO.plusSeconds(2));
        console.controller.pollLedger();
        assertThat(outcomeOf(begun)).isEqualTo(Outcome.STARTED);
        assertThat(console.read(made.id()).state()).isEqualTo(IdentityState.ACTIVE);
    }

    @Test
    void whatWasDoneSinceIsKnown() {
        console.controller.perform(new Command.Revoke(made.id()));
        CompletedStep.Issued since =
                Steps.issued(console.controller, made.id(), made.token().scopes(), ControllerForTests.HOUR);
        Activity begun = begin(Operation.REVOKE, LONG_AGO);
        console.controller.pollLedger();
        assertThat(outcomeOf(begun)).isEqualTo(Outcome.UNKNOWN);
        assertThat(console.stateOf(since.token())).isEqualTo(TokenState.LIVE);
    }

    @Test
    void aCreateIsUnknownAndConcernsNobody() {
        Activity begun = new Activity(
                UUID.randomUUID(),
                LONG_AGO,
                "tester",
                Operation.CREATE,
                Activity.Subject.NOT_YET,
                Activity.Result.STARTED);
        console.ledger.record(begun, List.of());
        console.controller.pollLedger();
        assertThat(outcomeOf(begun)).isEqualTo(Outcome.UNKNOWN);
        assertThat(console.read(made.id()).state()).isEqualTo(IdentityState.ACTIVE);
    }

    @Test
    void anAnswerThatComesAfterAllIsWritten() {
        Activity begun = begin(Operation.REVOKE, LONG_AGO);
        console.controller.pollLedger();
        Activity.Result done = new Activity.Result(Outcome.DONE, null, null, Duration.ofMinutes(6));
        console.ledger.record(
                begun.ended(done),
                List.of(new LedgerChange.TokensRevoked(made.id(), Revocation.at(ControllerForTests.SERVICE))));
        console.controller.pollLedger();
        assertThat(outcomeOf(begun)).isEqualTo(Outcome.DONE);
        assertThat(console.read(made.id()).state()).isEqualTo(IdentityState.REVOKED);
    }

    private Activity begin(Operation operation, Instant at) {
        Activity begun = new Activity(
                UUID.randomUUID(), at, "tester", operation, Activity.Subject.of(made.id()), Activity.Result.STARTED);
        console.ledger.record(begun, List.of());
        return begun;
    }

    private Outcome outcomeOf(Activity begun) {
        return console.ledger.activities(null, null, 10).stream()
                .filter(row -> row.key().equals(begun.key()))
                .findFirst()
                .orElseThrow()
                .result()
                .outcome();
    }
}
