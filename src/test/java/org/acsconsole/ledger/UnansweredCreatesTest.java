package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.NOON;
import static org.acsconsole.ledger.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Activity.Outcome;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.AppliedChanges;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.ObservedChanges;
import org.acsconsole.identity.ObservedIdentity;
import org.acsconsole.identity.ObservedToken;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Period;
import org.acsconsole.identity.ShownOutcome;
import org.junit.jupiter.api.Test;

/** What a create was meant to make is known before its answer, and stays known when that never comes. */
final class UnansweredCreatesTest extends LedgerContract {

    private static final IdentityDetails KIM = new IdentityDetails("Kim", "kim@contoso.example", "second row");

    @Test
    void anIdentityThatIsSeenAfterItsCreateWasGivenUpHasWhatItWasMeantToHave() {
        Activity create = begin(Operation.CREATE);
        end(create, Outcome.UNKNOWN);
        AppliedChanges what = see(create.key());
        assertThat(read().details()).isEqualTo(KIM);
        assertThat(read().origin()).isEqualTo(Origin.CREATED);
        assertThat(what.isNothing()).isTrue();
        assertThat(what.answered()).isTrue();
        assertDone();
    }

    @Test
    void anIdentityThatIsSeenBeforeItsCreateIsGivenUpHasWhatItWasMeantToHave() {
        Activity create = begin(Operation.CREATE);
        see(create.key());
        assertThat(read().details()).isEqualTo(KIM);
        assertThat(read().origin()).isEqualTo(Origin.CREATED);
        end(create, Outcome.UNKNOWN);
        assertThat(read().origin()).isEqualTo(Origin.CREATED);
        assertDone();
    }

    @Test
    void anAnswerThatComesAfterTheIdentityWasSeenLeavesItWithWhatItWasMeantToHave() {
        Activity create = begin(Operation.CREATE);
        see(create.key());
        Identity made = Samples.identity(1, KIM.label(), KIM.user());
        ledger.record(ended(create, Activity.Subject.of(id(1)), Outcome.DONE), List.of(recorded(made)));
        assertThat(read().origin()).isEqualTo(Origin.CREATED);
        assertThat(read().details()).isEqualTo(KIM);
        assertDone();
    }

    @Test
    void anAnswerThatComesAfterTheCreateWasGivenUpIsWrittenAsAlways() {
        Activity create = begin(Operation.CREATE);
        end(create, Outcome.UNKNOWN);
        Identity made = Samples.identity(1, "Kim", "");
        ledger.record(ended(create, Activity.Subject.of(id(1)), Outcome.DONE), List.of(recorded(made)));
        assertThat(see(create.key()).answered()).isFalse();
        assertThat(read().details()).isEqualTo(made.details());
        assertDone();
    }

    @Test
    void anAnswerThatComesAfterTheIdentityWasFoundChangesNothingOfIt() {
        Activity create = begin(Operation.CREATE);
        end(create, Outcome.UNKNOWN);
        see(create.key());
        Identity found = read();
        ledger.record(
                ended(create, Activity.Subject.of(id(1)), Outcome.DONE),
                List.of(recorded(Samples.identity(1, KIM.label(), KIM.user()))));
        assertThat(read()).isEqualTo(found);
        assertDone();
    }

    @Test
    void whatWasFoundToBeDoneStaysDoneWhenItsConsoleGivesUpLater() {
        Activity create = begin(Operation.CREATE);
        end(create, Outcome.UNKNOWN);
        see(create.key());
        end(create, Outcome.UNKNOWN);
        assertDone();
    }

    @Test
    void howItIsKnownToBeDoneStandsWithTheActivity() {
        Activity create = begin(Operation.CREATE);
        end(create, Outcome.UNKNOWN);
        assertThat(newest().isFoundDone()).isFalse();
        see(create.key());
        assertThat(newest().isFoundDone()).isTrue();
        assertThat(newest().operator()).isEqualTo("someone");
    }

    @Test
    void anIdentityThatWasCreatedWithATokenIsOursWithTheTokensThatTheServiceReports() {
        Activity create = begin(Operation.CREATE_WITH_TOKEN);
        end(create, Outcome.UNKNOWN);
        AppliedChanges what = see(create.key(), Samples.token(Samples.identity(1, "", ""), 1));
        assertThat(read().details()).isEqualTo(KIM);
        assertThat(read().origin()).isEqualTo(Origin.CREATED);
        assertThat(read().mayHaveUnknownTokens()).isFalse();
        assertThat(ledger.tokens(id(1), 10)).hasSize(1);
        assertThat(what.isNothing()).isTrue();
        assertDone();
    }

    @Test
    void theTokenOfACreateThatIsSeenAfterItsIdentityIsNoDeedOfOthers() {
        Activity create = begin(Operation.CREATE_WITH_TOKEN);
        end(create, Outcome.UNKNOWN);
        see(create.key());
        assertThat(see(create.key(), Samples.token(Samples.identity(1, "", ""), 1))
                        .isNothing())
                .isTrue();
        assertThat(ledger.tokens(id(1), 10)).hasSize(1);
        assertDone();
    }

    @Test
    void aRequestOfThatNameInAnAttendeesResourceIsTheAttendees() {
        Activity create = begin(Operation.CREATE);
        end(create, Outcome.UNKNOWN);
        ObservedIdentity.Life life = new ObservedIdentity.Life(NOON, null, null);
        follow(new ObservedIdentity(
                id(1), life, true, new ObservedIdentity.Requests(create.key(), null, null), "Kim Minseo", List.of()));
        assertThat(read().origin()).isEqualTo(Origin.SEEN);
        assertThat(read().details().user()).isEqualTo("Kim Minseo");
    }

    @Test
    void aTokenThatIsSeenAfterItsIssueWasGivenUpIsOurs() {
        Activity issue = beginIssue();
        end(issue, Outcome.UNKNOWN);
        assertThat(see(issue.key(), Samples.token(read(), 1)).answered()).isTrue();
        assertIssued();
    }

    @Test
    void aTokenThatIsSeenBeforeItsIssueIsGivenUpIsOurs() {
        Activity issue = beginIssue();
        assertThat(see(issue.key(), Samples.token(read(), 1)).isNothing()).isTrue();
        assertThat(issues(ShownOutcome.DONE)).hasSize(1);
        assertThat(issues(ShownOutcome.STARTED)).isEmpty();
        end(issue, Outcome.UNKNOWN);
        assertIssued();
    }

    @Test
    void aTokenThatOthersWereIssuedMeanwhileIsTheirs() {
        Activity issue = beginIssue();
        end(issue, Outcome.UNKNOWN);
        assertThat(see(UUID.randomUUID(), Samples.token(read(), 1)).changes())
                .containsExactly(new AppliedChanges.Change(id(1), AppliedChanges.Kind.ISSUED));
        assertThat(issues(ShownOutcome.UNKNOWN)).hasSize(1);
    }

    @Test
    void whatOthersCreateMeanwhileHasNothingOfIt() {
        Activity create = begin(Operation.CREATE);
        assertThat(see(UUID.randomUUID()).hasCreated()).isTrue();
        end(create, Outcome.UNKNOWN);
        assertThat(read().details()).isEqualTo(IdentityDetails.NONE);
        assertThat(ledger.activities(null, null, 10))
                .extracting(activity -> activity.result().outcome())
                .containsExactlyInAnyOrder(Outcome.UNKNOWN, Outcome.DONE);
    }

    @Test
    void itsLabelIsShownWithTheActivityWhileItIsPendingAndWhenItWasGivenUp() {
        Activity create = begin(Operation.CREATE);
        assertThat(labels()).containsExactly("Kim");
        end(create, Outcome.UNKNOWN);
        assertThat(labels()).containsExactly("Kim");
        end(create, Outcome.FAILED);
        assertThat(labels()).containsExactly("");
    }

    private Activity begin(Operation operation) {
        Activity.Result started = new Activity.Result(Outcome.STARTED, null, null, Duration.ZERO);
        Activity begun = new Activity(UUID.randomUUID(), NOON, "someone", operation, Activity.Subject.NOT_YET, started);
        ledger.record(begun, List.of(new LedgerChange.CreationBegun(KIM)));
        return begun;
    }

    private void end(Activity begun, Outcome outcome) {
        ledger.record(ended(begun, begun.subject(), outcome), List.of());
    }

    private Activity beginIssue() {
        Samples.record(ledger, Samples.identity(1, "Kim", ""));
        Activity.Result started = new Activity.Result(Outcome.STARTED, null, null, Duration.ZERO);
        Activity begun =
                new Activity(UUID.randomUUID(), NOON, "someone", Operation.ISSUE, Activity.Subject.of(id(1)), started);
        ledger.record(begun, List.of());
        return begun;
    }

    private void assertIssued() {
        assertThat(ledger.tokens(id(1), 10)).hasSize(1);
        assertThat(issues(ShownOutcome.DONE))
                .singleElement()
                .satisfies(issue -> assertThat(issue.isFoundDone()).isTrue());
        assertThat(ledger.activities(null, null, 10))
                .extracting(Activity::operation)
                .doesNotContain(Operation.SEE);
    }

    private List<Activity> issues(ShownOutcome outcome) {
        ActivityFilter filter = new ActivityFilter(
                Period.ALWAYS, null, Operation.ISSUE, new ActivityFilter.Outcome(outcome, NOON), null, null);
        return ledger.activities(new ActivityQuery(filter, null, 10)).stream()
                .map(ActivityRow::activity)
                .toList();
    }

    private Activity newest() {
        return ledger.activities(null, null, 1).getFirst();
    }

    private static Activity ended(Activity begun, Activity.Subject subject, Outcome outcome) {
        Activity.Result result = new Activity.Result(
                outcome, outcome == Outcome.UNKNOWN ? "outcome-unknown" : null, null, Duration.ZERO);
        return new Activity(begun.key(), begun.at(), begun.operator(), begun.operation(), subject, result);
    }

    private static LedgerChange recorded(Identity identity) {
        return new LedgerChange.IdentityRecorded(identity);
    }

    private AppliedChanges see(UUID request, IssuedToken... tokens) {
        List<ObservedToken> issued = Stream.of(tokens)
                .map(token -> new ObservedToken(token, request))
                .toList();
        ObservedIdentity.Life life = new ObservedIdentity.Life(NOON, null, null);
        return follow(new ObservedIdentity(
                id(1), life, true, new ObservedIdentity.Requests(request, null, null), "", issued));
    }

    private AppliedChanges follow(ObservedIdentity seen) {
        String from = ledger.followedTo();
        return ledger.follow(
                new ObservedChanges(from, from + "1", NOON, List.of(), false, List.of(seen)),
                NOON,
                what -> Samples.activity(Operation.SEE, id(1)));
    }

    private Identity read() {
        return ledger.identity(id(1)).orElseThrow();
    }

    private void assertDone() {
        assertThat(ledger.activities(null, null, 10)).singleElement().satisfies(activity -> {
            assertThat(activity.result().outcome()).isEqualTo(Outcome.DONE);
            assertThat(activity.subject().identity()).isEqualTo(id(1));
        });
    }

    private List<String> labels() {
        return ledger.activities(new ActivityQuery(ActivityFilter.ALL, null, 10)).stream()
                .map(row -> row.label())
                .toList();
    }
}
