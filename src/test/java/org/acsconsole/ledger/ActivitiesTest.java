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
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Operation;
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
