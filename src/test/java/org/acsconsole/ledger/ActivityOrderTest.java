package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.NOON;
import static org.acsconsole.ledger.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityOrder;
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Period;
import org.acsconsole.identity.ShownOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Activities are read in each order page by page, what has not ended among what has. */
final class ActivityOrderTest extends LedgerContract {

    private static final List<Operation> OPERATIONS = List.of(Operation.REVOKE, Operation.CREATE, Operation.ISSUE);
    private static final List<String> OPERATORS = List.of("lee", "kim");
    private static final Comparator<Activity> OLDEST_FIRST = Comparator.comparing(Activity::at);

    private final List<Activity> all = new ArrayList<>();

    @BeforeEach
    void fill() {
        for (int n = 0; n < 24; n++) {
            Activity.Outcome outcome = n % 5 == 0
                    ? Activity.Outcome.STARTED
                    : n % 7 == 0 ? Activity.Outcome.FAILED : Activity.Outcome.DONE;
            Activity activity = new Activity(
                    UUID.randomUUID(),
                    NOON.plusSeconds(n * 7 % 24),
                    OPERATORS.get(n % 2),
                    OPERATIONS.get(n % 3),
                    Activity.Subject.of(id(n)),
                    new Activity.Result(outcome, null, null, Duration.ZERO));
            ledger.record(activity, List.of());
            all.add(activity);
        }
    }

    private List<Activity> read(ActivityFilter filter, ActivityOrder order, int pageSize) {
        List<Activity> read = new ArrayList<>();
        List<Activity> page;
        do {
            page =
                    ledger
                            .activities(
                                    new ActivityQuery(filter, order, read.isEmpty() ? null : read.getLast(), pageSize))
                            .stream()
                            .map(ActivityRow::activity)
                            .toList();
            read.addAll(page);
        } while (page.size() == pageSize);
        return read;
    }

    private void assertOrdered(ActivityOrder order, Comparator<Activity> by) {
        Comparator<Activity> wanted = order.descending() ? by.reversed() : by;
        for (int pageSize : new int[] {1, 5, 24, 100}) {
            assertThat(read(ActivityFilter.ALL.withoutItems(), order, pageSize))
                    .as("%s in pages of %d", order, pageSize)
                    .containsExactlyElementsOf(all.stream().sorted(wanted).toList());
        }
    }

    @Test
    void theOldestOrTheNewestIsFirst() {
        assertOrdered(new ActivityOrder(ActivityOrder.Key.TIME, false), OLDEST_FIRST);
        assertOrdered(new ActivityOrder(ActivityOrder.Key.TIME, true), OLDEST_FIRST);
    }

    @Test
    void theyAreOrderedByOperator() {
        Comparator<Activity> byOperator =
                Comparator.comparing(Activity::operator).thenComparing(OLDEST_FIRST);
        assertOrdered(new ActivityOrder(ActivityOrder.Key.OPERATOR, false), byOperator);
        assertOrdered(new ActivityOrder(ActivityOrder.Key.OPERATOR, true), byOperator);
    }

    @Test
    void theyAreOrderedByOperation() {
        Comparator<Activity> byName = Comparator.comparing(
                        (Activity activity) -> activity.operation().name())
                .thenComparing(OLDEST_FIRST);
        assertOrdered(new ActivityOrder(ActivityOrder.Key.OPERATION, false), byName);
        assertOrdered(new ActivityOrder(ActivityOrder.Key.OPERATION, true), byName);
    }

    @Test
    void aFilterNarrowsInEveryOrder() {
        ActivityFilter failed = new ActivityFilter(
                        Period.ALWAYS,
                        null,
                        null,
                        new ActivityFilter.Outcome(ShownOutcome.FAILED, NOON.plusSeconds(60)),
                        null,
                        null)
                .withoutItems();
        ActivityFilter kims = new ActivityFilter(Period.ALWAYS, "kim", null, null, null, null).withoutItems();
        for (ActivityOrder.Key key : ActivityOrder.Key.values()) {
            ActivityOrder order = new ActivityOrder(key, false);
            assertThat(read(failed, order, 1))
                    .as("failed by %s", key)
                    .hasSize(3)
                    .allMatch(activity -> activity.result().outcome() == Activity.Outcome.FAILED);
            assertThat(read(kims, order, 2))
                    .as("kim's by %s", key)
                    .hasSize(12)
                    .allMatch(activity -> activity.operator().equals("kim"));
        }
    }

    @Test
    void oneWhoseOperationCannotBeReadIsPassedAsWell() throws SQLException {
        store.close();
        database.execute(place, "UPDATE activity SET operation = 'DESTROY' WHERE identity = '" + id(4).value() + "'");
        store = Database.open(place);
        ledger = store.of(Samples.PROFILE);
        List<Activity> read =
                read(ActivityFilter.ALL.withoutItems(), new ActivityOrder(ActivityOrder.Key.OPERATION, false), 1);
        assertThat(read).hasSize(24);
        assertThat(read)
                .filteredOn(activity -> activity.operation() == Operation.DAMAGED)
                .hasSize(1);
    }
}
