package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.NOON;
import static org.acsconsole.ledger.Samples.activity;
import static org.acsconsole.ledger.Samples.id;
import static org.acsconsole.ledger.Samples.identity;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.AppliedChanges;
import org.acsconsole.identity.ChainCheck;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.ObservedChanges;
import org.acsconsole.identity.ObservedIdentity;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.TokenTimes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several consoles, with several threads each, write to one ledger at the same time. */
final class ConcurrentWritersTest extends LedgerContract {

    private static final int CONSOLES = 3;
    private static final int THREADS = 12;
    private static final int STEPS = 40;
    private static final int IDENTITIES = 12;

    private final List<LedgerStore> stores = new ArrayList<>();
    private final List<Ledger> ledgers = new ArrayList<>();
    private final AtomicLong ticks = new AtomicLong();
    private final Queue<WrittenStep> steps = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void openConsoles() {
        for (int n = 0; n < CONSOLES; n++) {
            stores.add(Database.open(place));
            ledgers.add(stores.getLast().of(Samples.PROFILE));
        }
    }

    @AfterEach
    void closeConsoles() {
        stores.forEach(LedgerStore::close);
    }

    @Test
    void issuesRevokesAndDeletesOfTheSameIdentitiesAreWrittenInAnOrderThatEveryWriterHasSeen() {
        List<IdentityId> ids =
                IntStream.range(0, IDENTITIES).mapToObj(Samples::id).toList();
        IntStream.range(0, IDENTITIES).forEach(n -> Samples.record(ledger, identity(n, "", "")));
        atTheSameTime(writer -> {
            Random random = new Random(writer);
            for (int step = 0; step < STEPS; step++) {
                write(ledgers.get(writer % CONSOLES), ids.get(random.nextInt(IDENTITIES)), random.nextInt(200));
            }
            return writer;
        });
        List<WrittenStep> written = List.copyOf(steps);
        List<IdentityRow> rows = rows();
        for (int n = 0; n < IDENTITIES; n++) {
            WrittenLife life = new WrittenLife(ledger, ids.get(n), written);
            life.assertIsInOrder();
            life.assertShownAs(rows.get(n));
        }
        assertThat(ledger.counts("", NOON)).isEqualTo(counted(rows));
        assertThat(ledger.activities(null, null, 1_000)).hasSize(IDENTITIES + THREADS * STEPS);
        assertThat(ledger.verify(read -> {}))
                .isInstanceOfSatisfying(
                        ChainCheck.Intact.class,
                        intact -> assertThat(intact.end().position()).isEqualTo(IDENTITIES + 2 * THREADS * STEPS));
    }

    @Test
    void anIdentityIsRecordedOnceWhoeverComesFirst() {
        List<Fault> faults = faultsAtTheSameTime(
                writer -> Samples.record(ledgers.get(writer % CONSOLES), identity(1, "of " + writer, "")));
        assertThat(faults).hasSize(THREADS - 1).allMatch(new Fault.AlreadyRecorded(id(1))::equals);
        assertThat(ledger.activities(null, null, 100)).hasSize(1);
        assertThat(ledger.counts("of", NOON).of(IdentityFilter.EXISTING)).isEqualTo(1);
    }

    @Test
    void ofManyEditsOfOneVersionOneIsWritten() {
        Samples.record(ledger, identity(1, "Kim", ""));
        List<Fault> faults = faultsAtTheSameTime(writer -> ledgers.get(writer % CONSOLES)
                .record(
                        activity(Operation.EDIT, id(1)),
                        List.of(new LedgerChange.DetailsEdited(
                                id(1), new IdentityDetails("of " + writer, "", ""), 0))));
        assertThat(faults).hasSize(THREADS - 1).allMatch(new Fault.EditedElsewhere(id(1))::equals);
        assertThat(ledger.identity(id(1)).orElseThrow().version()).isEqualTo(1);
        assertThat(ledger.counts("of", NOON).of(IdentityFilter.EXISTING)).isEqualTo(1);
    }

    @Test
    void ofConsolesThatSawTheSameOneWritesIt() {
        List<AppliedChanges> applied = atTheSameTime(writer -> ledgers.get(writer % CONSOLES)
                .follow(
                        new ObservedChanges(
                                ObservedChanges.FIRST,
                                "1",
                                NOON,
                                List.of(),
                                false,
                                List.of(new ObservedIdentity(id(1), NOON, null, null, true, null))),
                        NOON,
                        what -> activity(Operation.SEE, id(1))));
        assertThat(applied).filteredOn(AppliedChanges::isNothing).hasSize(THREADS - 1);
        assertThat(ledger.activities(null, null, 100)).hasSize(1);
        assertThat(ledger.followedTo()).isEqualTo("1");
    }

    @Test
    void aProfileThatAllOpenForTheFirstTimeHasOneLedger() {
        List<Ledger> opened =
                atTheSameTime(writer -> stores.get(writer % CONSOLES).of(Samples.OTHER_PROFILE));
        Samples.record(opened.getFirst(), identity(1, "Kim", ""));
        assertThat(opened).allMatch(each -> each.identity(id(1)).isPresent());
    }

    @Test
    void everyWriterFindsItsOwnWrite() {
        List<Boolean> found = atTheSameTime(writer -> {
            Ledger mine = ledgers.get(writer % CONSOLES);
            boolean all = true;
            for (int n = writer * STEPS; n < (writer + 1) * STEPS; n++) {
                Samples.record(mine, identity(n, "", ""));
                all &= mine.identity(id(n)).isPresent();
            }
            return all;
        });
        assertThat(found).containsOnly(true);
        assertThat(ledger.counts("", NOON).of(IdentityFilter.EXISTING)).isEqualTo(THREADS * STEPS);
    }

    private void write(Ledger mine, IdentityId id, int choice) {
        long called = ticks.incrementAndGet();
        Instant at = NOON.plusMillis(called * 7_919 % 100_003); // no clock says which was first
        IssuedToken token = new IssuedToken(
                Samples.token(identity((int) called, "", ""), 0).fingerprint(),
                id,
                Samples.token(identity(1, "", ""), 0).scopes(),
                TokenTimes.of(at, at.plus(Duration.ofDays(1))));
        Operation operation = choice == 0 ? Operation.DELETE : choice < 100 ? Operation.REVOKE : Operation.ISSUE;
        Activity done = activity(operation, id);
        mine.record(started(done), List.of());
        mine.record(done, List.of(WrittenStep.change(operation, id, at, token)));
        steps.add(new WrittenStep(
                operation, id, at, operation == Operation.ISSUE ? token : null, called, ticks.incrementAndGet()));
    }

    private static Activity started(Activity done) {
        Activity.Result started = new Activity.Result(Activity.Outcome.STARTED, null, null, Duration.ZERO);
        return new Activity(done.key(), done.at(), done.operator(), done.operation(), done.subject(), started);
    }

    private List<IdentityRow> rows() {
        return ledger.identities(new IdentityQuery(
                IdentityFilter.ALL, "", new IdentityOrder(IdentityOrder.Key.CREATED, false), null, 100, NOON));
    }

    private IdentityCounts counted(List<IdentityRow> rows) {
        long deleted = number(rows, row -> state(row) == IdentityState.DELETED);
        return new IdentityCounts(
                Map.of(
                        IdentityFilter.EXISTING,
                        rows.size() - deleted,
                        IdentityFilter.WITH_LIVE_TOKENS,
                        number(rows, row -> row.liveTokens() > 0),
                        IdentityFilter.REVOKED,
                        number(rows, row -> state(row) == IdentityState.REVOKED),
                        IdentityFilter.MISSING,
                        0L,
                        IdentityFilter.DELETED,
                        deleted,
                        IdentityFilter.ALL,
                        (long) rows.size()),
                Set.of(),
                ledger.counts("", NOON).until());
    }

    private static long number(List<IdentityRow> rows, Predicate<IdentityRow> which) {
        return rows.stream().filter(which).count();
    }

    private static IdentityState state(IdentityRow row) {
        return row.identity().state();
    }

    private static List<Fault> faultsAtTheSameTime(IntConsumer work) {
        List<Optional<Fault>> faults = atTheSameTime(writer -> {
            try {
                work.accept(writer);
                return Optional.empty();
            } catch (FaultException e) {
                return Optional.of(e.fault());
            }
        });
        return faults.stream().flatMap(Optional::stream).toList();
    }

    /** What each of the threads returns; all begin together. */
    private static <T> List<T> atTheSameTime(IntFunction<T> work) {
        CountDownLatch ready = new CountDownLatch(THREADS);
        List<Future<T>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < THREADS; n++) {
                int writer = n;
                results.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.apply(writer);
                }));
            }
        }
        return results.stream().map(Future::resultNow).toList();
    }
}
