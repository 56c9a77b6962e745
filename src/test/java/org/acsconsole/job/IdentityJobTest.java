package org.acsconsole.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class IdentityJobTest {

    private final IdentityJob job = new IdentityJob(Thread.ofVirtual().factory(), 4);

    @Test
    void everyIdentityIsDoneOnceAndTheResultKeepsTheirOrder() {
        Queue<IdentityId> seen = new ConcurrentLinkedQueue<>();
        JobResult result = job.run(ids(50), seen::add, (done, total) -> {});

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids(50));
        assertThat(result.items()).extracting(JobResult.Item::id).containsExactlyElementsOf(ids(50));
        assertThat(result.done()).isEqualTo(50);
        assertThat(result.stoppedBy()).isEmpty();
    }

    @Test
    void fourAreInFlightAndNeverMore() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier four = new CyclicBarrier(4);
        job.run(
                ids(40),
                id -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    waitFor(() -> four.await(20, TimeUnit.SECONDS));
                    now.decrementAndGet();
                },
                (done, total) -> {});
        assertThat(most).hasValue(4);
    }

    @Test
    void oneThatFailsDoesNotStopTheOthers() {
        Fault gone = new Fault.IdentityNotFound("r-1");
        JobResult result = job.run(ids(10), failingFor(ids(10).get(3), gone), (done, total) -> {});

        assertThat(result.done()).isEqualTo(9);
        assertThat(result.items().get(3).outcome()).isEqualTo(new ItemOutcome.Failed(gone));
    }

    @Test
    void whatMayBeDoneAlreadyIsNotToBeDoneAgain() {
        List<Fault> faults = List.of(
                new Fault.IdentityNotFound("r-1"),
                new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.TIMED_OUT),
                new Fault.NotRecorded(new CompletedStep.Deleted(ids(3).get(2)), new Fault.LedgerFull("ledger.db")));
        IdentityJob oneByOne = new IdentityJob(Thread.ofVirtual().factory(), 1);
        JobResult result = oneByOne.run(
                ids(4),
                id -> {
                    throw new FaultException(faults.get(ids(4).indexOf(id)));
                },
                (done, total) -> {});
        assertThat(result.undone()).containsExactly(ids(4).get(0), ids(4).get(3));
        assertThat(List.of(result.done(), result.failed(), result.unknown(), result.notStarted()))
                .containsExactly(0L, 2L, 1L, 1L);
    }

    @Test
    void aFaultThatWouldHitAllStopsTheRest() {
        Fault wrongKey = new Fault.WrongKey("r-2");
        IdentityJob oneByOne = new IdentityJob(Thread.ofVirtual().factory(), 1);
        JobResult result = oneByOne.run(ids(10), failingFor(ids(10).get(2), wrongKey), (done, total) -> {});

        assertThat(result.stoppedBy()).contains(wrongKey);
        assertThat(result.done()).isEqualTo(2);
        assertThat(result.failed()).isEqualTo(1);
        assertThat(result.notStarted()).isEqualTo(7);
    }

    @Test
    void progressCountsEveryOutcome() {
        Set<Long> reached = ConcurrentHashMap.newKeySet();
        job.run(ids(20), failingFor(ids(20).get(7), new Fault.IdentityNotFound(null)), (done, total) -> {
            assertThat(total).isEqualTo(20);
            reached.add(done);
        });
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(Long::valueOf).toList());
    }

    @Test
    void aCancelInterruptsThoseInFlightAndLeavesTheOthersUntouched() throws Exception {
        CountDownLatch inFlight = new CountDownLatch(4);
        CountDownLatch never = new CountDownLatch(1);
        Queue<IdentityId> begun = new ConcurrentLinkedQueue<>();
        FutureTask<JobResult> running = new FutureTask<>(() -> job.run(
                ids(100),
                id -> {
                    begun.add(id);
                    inFlight.countDown();
                    waitFor(() -> never.await(1, TimeUnit.HOURS));
                },
                (done, total) -> {}));
        Thread thread = Thread.ofVirtual().start(running);
        assertThat(inFlight.await(20, TimeUnit.SECONDS)).isTrue();
        thread.interrupt();

        JobResult result = running.get(20, TimeUnit.SECONDS);
        assertThat(begun).hasSize(4);
        assertThat(result.unknown()).isEqualTo(4);
        assertThat(result.notStarted()).isEqualTo(96);
        assertThat(result.items().getFirst().outcome())
                .isEqualTo(new ItemOutcome.Failed(new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.CANCELLED)));
    }

    @Test
    void oneThatWasCancelledBeforeAnythingWasSentIsNotStarted() {
        JobResult result = job.run(ids(3), failingFor(ids(3).get(1), new Fault.Cancelled()), (done, total) -> {});
        assertThat(result.items().get(1).outcome()).isEqualTo(new ItemOutcome.NotStarted());
    }

    @Test
    void aMistakeOfOursEndsTheJobAndIsThrownOn() {
        AtomicInteger calls = new AtomicInteger();
        IdentityJob oneByOne = new IdentityJob(Thread.ofVirtual().factory(), 1);
        assertThatThrownBy(() -> oneByOne.run(
                        ids(10),
                        id -> {
                            calls.incrementAndGet();
                            throw new IllegalStateException("ours");
                        },
                        (done, total) -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ours");
        assertThat(calls).hasValue(1);
    }

    private static Consumer<IdentityId> failingFor(IdentityId failing, Fault fault) {
        return id -> {
            if (id.equals(failing)) {
                throw new FaultException(fault);
            }
        };
    }

    private static List<IdentityId> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_user-%04d".formatted(i)))
                .toList();
    }

    private static void waitFor(Callable<?> waiting) {
        try {
            waiting.call();
        } catch (InterruptedException e) {
            throw new FaultException(new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.CANCELLED));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
