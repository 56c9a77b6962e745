package org.acsconsole.ledger;

import static org.acsconsole.ledger.Samples.activity;
import static org.acsconsole.ledger.Samples.id;
import static org.acsconsole.ledger.Samples.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;
import org.acsconsole.ledger.store.Limits;
import org.acsconsole.ledger.store.Transaction;
import org.acsconsole.reason.LedgerProblem;
import org.acsconsole.reason.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many callers write at once; each gets the outcome of its own write and of no other. */
final class GroupCommitTest extends LedgerContract {

    private final ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void closeCrowd() {
        crowd.close();
    }

    @Test
    void everyCallerOfACrowdFindsItsOwnWrite() throws InterruptedException, ExecutionException {
        List<Future<Boolean>> seen = new ArrayList<>();
        for (int n = 0; n < 500; n++) {
            int me = n;
            seen.add(crowd.submit(() -> {
                Samples.record(ledger, identity(me, "Label " + me, ""));
                return ledger.identity(id(me)).isPresent();
            }));
        }
        for (Future<Boolean> mine : seen) {
            assertThat(mine.get()).isTrue();
        }
        assertThat(ledger.counts("", Samples.NOON).of(IdentityFilter.EXISTING)).isEqualTo(500);
    }

    @Test
    void aRefusedWriteFailsAloneInItsGroup() throws InterruptedException, ExecutionException {
        Samples.record(ledger, identity(0, "", ""));
        CountDownLatch blocked = new CountDownLatch(1);
        Future<?> blocker = crowd.submit(() -> write(transaction -> await(blocked)));
        List<Future<?>> writes = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            int me = n % 2 == 0 ? 0 : n;
            writes.add(crowd.submit(() -> Samples.record(ledger, identity(me, "", ""))));
        }
        Future<?> broken = crowd.submit(() -> write(
                transaction -> transaction.sql("INSERT INTO nowhere VALUES (1)").execute()));
        blocked.countDown();
        blocker.get();
        for (int n = 0; n < writes.size(); n++) {
            Future<?> write = writes.get(n);
            if (n % 2 == 0) {
                assertThatThrownBy(write::get).rootCause().isInstanceOf(FaultException.class);
            } else {
                write.get();
            }
        }
        assertThatThrownBy(broken::get).cause().isInstanceOf(FaultException.class);
        assertThat(ledger.counts("", Samples.NOON).of(IdentityFilter.EXISTING)).isEqualTo(21);
        assertThat(ledger.activities(null, null, 100)).hasSize(21);
    }

    @Test
    void aMistakeOfOursIsNoFaultOfTheLedgerAndStopsNoLaterWrite() {
        for (Throwable mistake : List.of(new NullPointerException("ours"), new StackOverflowError())) {
            assertThatThrownBy(() -> write(transaction -> {
                        transaction.sql("DELETE FROM profile").execute();
                        doThrow(mistake);
                    }))
                    .isSameAs(mistake);
        }
        Samples.record(ledger, identity(1, "", ""));
        assertThat(ledger.identity(id(1))).isPresent();
    }

    @Test
    void whatIsBoundToAStatementIsNotInTheFailure() {
        assertThatThrownBy(() -> write(transaction -> transaction
                        .sql("INSERT INTO nowhere VALUES (:note)")
                        .bind("note", "a private note")
                        .bind("other", "a private label")
                        .execute()))
                .isInstanceOf(FaultException.class)
                .satisfies(e -> assertThat(ThrowableProxyUtil.asString(new ThrowableProxy(e)))
                        .contains("nowhere")
                        .doesNotContain("private"));
    }

    @Test
    void anInterruptNeitherStopsAWriteNorGetsLost() {
        Thread.currentThread().interrupt();
        Samples.record(ledger, identity(1, "", ""));
        assertThat(ledger.identity(id(1))).isPresent();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void readersDoNotWaitForAWriter() throws InterruptedException, ExecutionException {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        Future<?> writer = crowd.submit(() -> write(transaction -> {
            new ChangeWriter(transaction, 1, store.store().search())
                    .apply(new LedgerChange.IdentityRecorded(identity(1, "", "")));
            writing.countDown();
            await(read);
        }));
        await(writing);
        assertThat(ledger.identity(id(1))).isEmpty();
        read.countDown();
        writer.get();
        assertThat(ledger.identity(id(1))).isPresent();
    }

    @Test
    void aLockThatSomebodyKeepsIsReportedAfterABoundedWait() {
        Limits impatient = Limits.of(Duration.ofMillis(50), 10, 1_000_000);
        try (ProfileLedgers waiting = Database.open(place, impatient)) {
            Ledger same = waiting.of(Samples.PROFILE);
            write(transaction -> {
                transaction.sql("UPDATE profile SET name = name").execute();
                assertThatThrownBy(() -> same.record(activity(Operation.ADD, id(1)), List.of()))
                        .isInstanceOfSatisfying(
                                FaultException.class,
                                e -> assertThat(e.fault()).isInstanceOf(Fault.LedgerLocked.class));
            });
            same.record(activity(Operation.ADD, id(1)), List.of());
            assertThat(ledger.activities(null, null, 10)).hasSize(1);
        }
    }

    @Test
    void aClosedLedgerSaysSo() {
        store.close();
        assertProblem(LedgerProblem.CLOSED, () -> ledger.record(activity(Operation.ADD, id(1)), List.of()));
        assertProblem(LedgerProblem.CLOSED, ledger::resource);
    }

    private void write(Consumer<Transaction> work) {
        store.store().write(work);
    }

    private static void assertProblem(LedgerProblem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.fault())
                                .isInstanceOfSatisfying(
                                        Fault.LedgerUnavailable.class,
                                        fault -> assertThat(fault.reason()).isEqualTo(Reason.of(problem))));
    }

    private static void doThrow(Throwable mistake) {
        if (mistake instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) mistake;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
