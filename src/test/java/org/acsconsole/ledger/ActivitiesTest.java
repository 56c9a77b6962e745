package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.NOON;
import static org.acsconsole.ledger.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityCount;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Period;
import org.acsconsole.identity.ShownOutcome;
import org.acsconsole.ledger.store.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Activity rows: replaced by key, newest first, page by page, and of one profile each. */
final class ActivitiesTest extends LedgerContract {

    @Test
    void anOutcomeTakesThePlaceOfTheStartedRow() {
        Activity started = activity(NOON, Activity.Subject.NOT_YET, result(Activity.Outcome.STARTED));
        ledger.record(started, List.of());
        assertThat(ledger.activities(null, null, 10)).containsExactly(started);
        Activity failed = new Activity(
                started.key(),
                started.at(),
                started.operator(),
                started.operation(),
                new Activity.Subject(id(1), "chat,voip"),
                new Activity.Result(Activity.Outcome.FAILED, "wrong-key", "MS-CV 1", Duration.ofNanos(1_234_567)));
        ledger.record(failed, List.of());
        assertThat(ledger.activities(null, null, 10)).containsExactly(failed);
        assertThat(ledger.activities(id(1), null, 10)).containsExactly(failed);
    }

    @Test
    void pagesGoFromTheNewestToTheOldestAlsoAmongEqualTimes() {
        List<Activity> written = IntStream.range(0, 50)
                .mapToObj(n -> activity(NOON.plusSeconds(n / 10), Activity.Subject.of(id(n % 2)), DONE))
                .toList();
        written.forEach(activity -> ledger.record(activity, List.of()));
        assertThat(pages(null)).isEqualTo(written.reversed());
        assertThat(pages(id(1)))
                .isEqualTo(written.reversed().stream()
                        .filter(activity -> id(1).equals(activity.subject().identity()))
                        .toList());
    }

    @Test
    void profilesHaveBooksOfTheirOwn() {
        Ledger other = store.of(Samples.OTHER_PROFILE);
        Samples.record(ledger, Samples.identity(1, "Kim", ""));
        assertThat(other.activities(null, null, 10)).isEmpty();
        assertThat(other.identity(id(1))).isEmpty();
        assertThat(other.resource()).isEmpty();
        Samples.record(other, Samples.identity(1, "Lee", ""));
        assertThat(ledger.identity(id(1)).orElseThrow().details().label()).isEqualTo("Kim");
    }

    @Test
    void aListShowsOnlyWhatItsFilterNames() {
        Activity edit = by("someone", Operation.EDIT, id(1), result(Activity.Outcome.DONE), 0);
        Activity failed = by(
                "someone",
                Operation.ISSUE,
                id(2),
                new Activity.Result(Activity.Outcome.FAILED, "wrong-key", "MS-CV 1", Duration.ZERO),
                1);
        Activity begun = by("other", Operation.ISSUE, id(1), result(Activity.Outcome.STARTED), 2);
        List.of(edit, failed, begun).forEach(activity -> ledger.record(activity, List.of()));
        Period always = Period.ALWAYS;
        assertThat(shown(ActivityFilter.ALL)).containsExactly(begun, failed, edit);
        assertThat(shown(new ActivityFilter(always, "other", null, null, null, null)))
                .containsExactly(begun);
        assertThat(shown(new ActivityFilter(always, null, Operation.ISSUE, null, null, null)))
                .containsExactly(begun, failed);
        assertThat(shown(new ActivityFilter(always, "someone", Operation.ISSUE, null, null, null)))
                .containsExactly(failed);
        assertThat(shown(new ActivityFilter(always, null, null, shownAs(ShownOutcome.FAILED), null, null)))
                .containsExactly(failed);
        assertThat(shown(new ActivityFilter(always, null, null, shownAs(ShownOutcome.STARTED), null, null)))
                .containsExactly(begun);
        assertThat(shown(new ActivityFilter(always, null, null, shownAs(ShownOutcome.DONE), null, null)))
                .containsExactly(edit);
        assertThat(shown(new ActivityFilter(always, null, null, null, null, "MS-CV 1")))
                .containsExactly(failed);
        assertThat(shown(ActivityFilter.about(id(1)))).containsExactly(begun, edit);
    }

    @Test
    void eachIsFoundByTheOutcomeThatItShowsAndByNoOther() {
        Activity.Result failed = new Activity.Result(Activity.Outcome.FAILED, "wrong-key", null, Duration.ZERO);
        Activity.Result notFound =
                new Activity.Result(Activity.Outcome.FAILED, "identity-not-found", null, Duration.ZERO);
        List<Activity> all = List.of(
                by("someone", Operation.EDIT, id(1), DONE, 0),
                by("someone", Operation.DELETE, id(1), DONE, 1),
                by("someone", Operation.DELETE, id(1), failed, 2),
                by("someone", Operation.DELETE, id(1), notFound, 3),
                by("someone", Operation.ISSUE, id(1), notFound, 4),
                by("someone", Operation.REVOKE, id(1), result(Activity.Outcome.UNKNOWN), 5),
                by("someone", Operation.REVOKE, id(1), result(Activity.Outcome.STARTED), 6),
                by("someone", Operation.REVOKE, id(1), result(Activity.Outcome.STARTED), 7));
        all.forEach(activity -> ledger.record(activity, List.of()));
        for (int second : List.of(7, 305, 306, 307, 308, 900)) {
            Instant now = NOON.plusSeconds(second);
            for (ShownOutcome outcome : ShownOutcome.values()) {
                ActivityFilter filter = new ActivityFilter(
                        Period.ALWAYS, null, null, new ActivityFilter.Outcome(outcome, now), null, null);
                assertThat(shown(filter))
                        .as("%s after %d s", outcome, second)
                        .containsExactlyElementsOf(all.reversed().stream()
                                .filter(activity -> activity.outcomeAt(now) == outcome)
                                .toList());
                assertCounted(filter);
            }
        }
    }

    @Test
    void aPeriodHasItsFirstMomentAndNotItsLast() {
        List<Activity> written = IntStream.range(0, 4)
                .mapToObj(n -> by("someone", Operation.EDIT, id(1), DONE, n))
                .toList();
        written.forEach(activity -> ledger.record(activity, List.of()));
        Period period = new Period(NOON.plusSeconds(1), NOON.plusSeconds(3));
        assertThat(shown(new ActivityFilter(period, null, null, null, null, null)))
                .containsExactly(written.get(2), written.get(1));
    }

    @Test
    void asManyAreCountedAsAFilterShows() {
        List<Activity.Outcome> outcomes = List.of(Activity.Outcome.values());
        for (int n = 0; n < 30; n++) {
            Activity.Outcome outcome = outcomes.get(n % outcomes.size());
            Operation operation = n % 3 == 0 ? Operation.EDIT : Operation.ISSUE;
            String code = outcome == Activity.Outcome.FAILED ? "wrong-key" : null;
            Activity.Result result = new Activity.Result(outcome, code, "MS-CV " + n / 2, Duration.ZERO);
            ledger.record(by("user" + n % 2, operation, id(n % 5), result, n / 7), List.of());
        }
        Period period = new Period(NOON.plusSeconds(1), NOON.plusSeconds(4));
        for (ShownOutcome shown : ShownOutcome.values()) {
            ActivityFilter.Outcome outcome = shownAs(shown);
            assertCounted(new ActivityFilter(period, null, null, outcome, null, null));
            assertCounted(new ActivityFilter(Period.ALWAYS, "user1", null, outcome, null, null));
        }
        assertCounted(ActivityFilter.ALL);
        assertCounted(ActivityFilter.about(id(1)));
        assertCounted(new ActivityFilter(period, "user0", Operation.EDIT, null, null, null));
        assertCounted(new ActivityFilter(period, null, Operation.ISSUE, null, id(2), null));
        assertCounted(new ActivityFilter(Period.ALWAYS, null, null, null, null, "MS-CV 3"));
    }

    private static ActivityFilter.Outcome shownAs(ShownOutcome outcome) {
        return new ActivityFilter.Outcome(outcome, NOON);
    }

    private void assertCounted(ActivityFilter filter) {
        int shown = ledger.activities(new ActivityQuery(filter, null, 1_000)).size();
        assertThat(ledger.count(filter)).as("%s", filter).isEqualTo(new ActivityCount(shown, true));
    }

    @Test
    void moreThanOneStepIsCounted() {
        for (int n = 0; n < 250; n++) {
            ledger.record(by("user", Operation.EDIT, id(n % 2), DONE, n / 50), List.of());
        }
        assertThat(countedWithin(Duration.ofMinutes(1))).isEqualTo(new ActivityCount(250, true));
        assertThat(countedWithin(Duration.ZERO)).isEqualTo(new ActivityCount(100, false));
    }

    private ActivityCount countedWithin(Duration longest) {
        Limits limits = new Limits(Duration.ofSeconds(10), 10, 1_000_000, longest);
        try (ProfileLedgers impatient = Database.open(place, limits)) {
            return impatient.of(Samples.PROFILE).count(ActivityFilter.ALL);
        }
    }

    @Test
    void thoseWhoDidSomethingAreNamedInOrder() {
        assertThat(ledger.operators(9)).isEmpty();
        for (String operator : List.of("kim", "", "adele", "kim", "lee")) {
            ledger.record(by(operator, Operation.EDIT, id(1), DONE, 0), List.of());
        }
        assertThat(ledger.operators(9)).containsExactly("", "adele", "kim", "lee");
        assertThat(ledger.operators(2)).containsExactly("", "adele");
    }

    @Test
    void aRowHasTheLabelOfItsIdentity() {
        Samples.record(ledger, Samples.identity(1, "Kim", ""));
        ledger.record(activity(NOON.plusSeconds(1), Activity.Subject.of(id(2)), DONE), List.of());
        assertThat(ledger.activities(new ActivityQuery(ActivityFilter.ALL, null, 10)))
                .extracting(ActivityRow::label)
                .containsExactly("", "Kim");
    }

    private List<Activity> shown(ActivityFilter filter) {
        return ledger.activities(new ActivityQuery(filter, null, 10)).stream()
                .map(ActivityRow::activity)
                .toList();
    }

    private static Activity by(
            String operator, Operation operation, IdentityId id, Activity.Result result, int second) {
        return new Activity(
                UUID.randomUUID(), NOON.plusSeconds(second), operator, operation, Activity.Subject.of(id), result);
    }

    private static final Activity.Result DONE = result(Activity.Outcome.DONE);

    private static Activity.Result result(Activity.Outcome outcome) {
        return new Activity.Result(outcome, null, null, Duration.ZERO);
    }

    private static Activity activity(Instant at, Activity.Subject subject, Activity.Result result) {
        return new Activity(UUID.randomUUID(), at, "someone", Operation.ISSUE, subject, result);
    }

    private List<Activity> pages(@Nullable IdentityId about) {
        List<Activity> all = new ArrayList<>();
        List<Activity> page;
        do {
            page = ledger.activities(about, all.isEmpty() ? null : all.getLast(), 7);
            all.addAll(page);
        } while (page.size() == 7);
        return all;
    }
}
