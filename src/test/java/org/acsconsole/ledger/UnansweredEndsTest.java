package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.NOON;
import static org.acsconsole.ledger.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Activity.Outcome;
import org.acsconsole.identity.AppliedChanges;
import org.acsconsole.identity.AppliedChanges.Kind;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.ObservedChanges;
import org.acsconsole.identity.ObservedIdentity;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Revocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A revocation or deletion that was seen on the service is that of the call whose name it has, though its answer never comes. */
final class UnansweredEndsTest extends LedgerContract {

    private static final Instant LATER = NOON.plusSeconds(10);

    @BeforeEach
    void recordKim() {
        Identity kim = Samples.identity(1, "Kim", "");
        Samples.record(ledger, kim, Samples.token(kim, 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"REVOKE", "DELETE"})
    void anEndThatIsSeenAfterItWasGivenUpIsOurs(Operation end) {
        Activity begun = begin(end);
        giveUp(begun);
        assertThat(read().state()).isEqualTo(IdentityState.UNKNOWN);
        AppliedChanges what = see(end, begun.key());
        assertThat(what.isNothing()).isTrue();
        assertThat(what.answered()).isTrue();
        assertEnded(begun);
    }

    @ParameterizedTest
    @EnumSource(names = {"REVOKE", "DELETE"})
    void anEndThatIsSeenBeforeItIsGivenUpIsOursAndLeavesNothingOpen(Operation end) {
        Activity begun = begin(end);
        assertThat(see(end, begun.key()).isNothing()).isTrue();
        giveUp(begun);
        assertEnded(begun);
    }

    @ParameterizedTest
    @EnumSource(names = {"REVOKE", "DELETE"})
    void anEndThatWasFoundStaysSoWhenItsConsoleGivesUpLater(Operation end) {
        Activity begun = begin(end);
        giveUp(begun);
        see(end, begun.key());
        giveUp(begun);
        assertEnded(begun);
    }

    @ParameterizedTest
    @EnumSource(names = {"REVOKE", "DELETE"})
    void anEndOfAnotherNameIsTheDeedOfOthers(Operation end) {
        Activity begun = begin(end);
        giveUp(begun);
        assertThat(see(end, UUID.randomUUID()).changes()).containsExactly(new AppliedChanges.Change(id(1), kind(end)));
        assertThat(outcome(begun)).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"REVOKE", "DELETE"})
    void anEndOfThatNameInAnAttendeesResourceIsTheAttendees(Operation end) {
        Activity begun = begin(end);
        giveUp(begun);
        assertThat(see(new ObservedIdentity(id(1), life(end), false, requests(end, begun.key()), "Lee", List.of()))
                        .changes())
                .containsExactly(new AppliedChanges.Change(id(1), kind(end), "Lee"));
        assertThat(outcome(begun)).isEqualTo(Outcome.UNKNOWN);
    }

    /** As it is seen of an attendee who was removed since. */
    @ParameterizedTest
    @EnumSource(names = {"REVOKE", "DELETE"})
    void anEndOfThatNameOfAnotherIdentityIsNotOurs(Operation end) {
        Samples.record(ledger, Samples.identity(2, "Lee", ""));
        Activity begun = begin(end);
        giveUp(begun);
        assertThat(see(new ObservedIdentity(id(2), life(end), false, requests(end, begun.key()), "", List.of()))
                        .answered())
                .isFalse();
        assertThat(outcome(begun)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void anAnsweredRevocationThatTheServiceDatesOtherwiseIsOurs() {
        Activity begun = begin(Operation.REVOKE);
        ledger.record(ended(begun, Outcome.DONE), List.of());
        AppliedChanges what = see(Operation.REVOKE, begun.key());
        assertThat(what.isNothing()).isTrue();
        assertThat(read().state()).isEqualTo(IdentityState.REVOKED);
    }

    @Test
    void aRevocationAndADeletionThatAreSeenTogetherAreBothOurs() {
        Activity revoke = begin(Operation.REVOKE);
        giveUp(revoke);
        Activity delete = begin(Operation.DELETE);
        giveUp(delete);
        ObservedIdentity.Life life = new ObservedIdentity.Life(NOON, Revocation.at(LATER), LATER);
        ObservedIdentity.Requests requests = new ObservedIdentity.Requests(null, revoke.key(), delete.key());
        see(new ObservedIdentity(id(1), life, false, requests, "", List.of()));
        assertThat(outcome(revoke)).isEqualTo(Outcome.DONE);
        assertEnded(delete);
    }

    @Test
    void aRevocationOfAnIdentityThatWasForgottenMeanwhileIsDone() {
        Activity begun = begin(Operation.REVOKE);
        giveUp(begun);
        ledger.record(Samples.activity(Operation.FORGET, id(1)), List.of(new LedgerChange.IdentityForgotten(id(1))));
        assertThat(see(Operation.REVOKE, begun.key()).answered()).isTrue();
        assertThat(outcome(begun)).isEqualTo(Outcome.DONE);
    }

    private Activity begin(Operation end) {
        Activity.Result started = new Activity.Result(Outcome.STARTED, null, null, Duration.ZERO);
        Activity begun = new Activity(UUID.randomUUID(), NOON, "someone", end, Activity.Subject.of(id(1)), started);
        ledger.record(begun, List.of());
        return begun;
    }

    private void giveUp(Activity begun) {
        ledger.record(ended(begun, Outcome.UNKNOWN), List.of(new LedgerChange.Unsettled(id(1), LATER)));
    }

    private static Activity ended(Activity begun, Outcome outcome) {
        String code = outcome == Outcome.UNKNOWN ? "outcome-unknown" : null;
        Activity.Result result = new Activity.Result(outcome, code, null, Duration.ZERO);
        return new Activity(begun.key(), begun.at(), begun.operator(), begun.operation(), begun.subject(), result);
    }

    private static Kind kind(Operation end) {
        return end == Operation.REVOKE ? Kind.REVOKED : Kind.DELETED;
    }

    private static ObservedIdentity.Life life(Operation end) {
        return end == Operation.REVOKE
                ? new ObservedIdentity.Life(NOON, Revocation.at(LATER), null)
                : new ObservedIdentity.Life(NOON, null, LATER);
    }

    private static ObservedIdentity.Requests requests(Operation end, UUID name) {
        return end == Operation.REVOKE
                ? new ObservedIdentity.Requests(null, name, null)
                : new ObservedIdentity.Requests(null, null, name);
    }

    private AppliedChanges see(Operation end, UUID name) {
        return see(new ObservedIdentity(id(1), life(end), false, requests(end, name), "", List.of()));
    }

    private AppliedChanges see(ObservedIdentity seen) {
        String from = ledger.followedTo();
        return ledger.follow(
                new ObservedChanges(from, from + "1", LATER, List.of(), false, List.of(seen)),
                NOON,
                what -> Samples.activity(Operation.SEE, id(1)));
    }

    private Identity read() {
        return ledger.identity(id(1)).orElseThrow();
    }

    private Outcome outcome(Activity begun) {
        return stored(begun).result().outcome();
    }

    private Activity stored(Activity begun) {
        return ledger.activities(null, null, 10).stream()
                .filter(activity -> activity.key().equals(begun.key()))
                .findFirst()
                .orElseThrow();
    }

    private void assertEnded(Activity begun) {
        assertThat(stored(begun).isFoundDone()).isTrue();
        assertThat(stored(begun).operator()).isEqualTo("someone");
        assertThat(read().state())
                .isEqualTo(begun.operation() == Operation.REVOKE ? IdentityState.REVOKED : IdentityState.DELETED);
        assertThat(ledger.activities(null, null, 10))
                .extracting(Activity::operation)
                .doesNotContain(Operation.SEE);
    }
}
