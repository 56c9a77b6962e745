package org.acsconsole.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
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
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class CommandJobTest {

    @Test
    void everyCommandIsPerformedOnceAndTheResultKeepsTheirOrder() {
        Queue<Command> seen = new ConcurrentLinkedQueue<>();
        JobResult result = job(4, seen::add).run(deletes(50), (done, total) -> {});

        assertThat(seen).containsExactlyInAnyOrderElementsOf(deletes(50));
        assertThat(result.items()).extracting(JobResult.Item::command).containsExactlyElementsOf(deletes(50));
        assertThat(result.done()).isEqualTo(50);
        assertThat(result.stoppedBy()).isEmpty();
    }

    @Test
    void fourAreInFlightAndNeverMore() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier four = new CyclicBarrier(4);
        job(4, command -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    waitFor(() -> four.await(20, TimeUnit.SECONDS));
                    now.decrementAndGet();
                })
                .run(deletes(40), (done, total) -> {});
        assertThat(most).hasValue(4);
    }

    @Test
    void oneThatFailsDoesNotStopTheOthers() {
        Fault gone = new Fault.IdentityNotFound("r-1");
        JobResult result = job(4, failingFor(3, gone)).run(deletes(10), (done, total) -> {});

        assertThat(result.done()).isEqualTo(9);
        assertThat(result.items().get(3).outcome()).isEqualTo(new ItemOutcome.Failed(gone));
    }

    @Test
    void whatMayBeDoneAlreadyIsNotToBeDoneAgain() {
        List<Fault> faults = List.of(
                new Fault.ServiceFailed(503, null, "r-1"),
                new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.TIMED_OUT),
                new Fault.NotRecorded(new CompletedStep.Deleted(id(2), true), new Fault.LedgerFull("ledger.db")));
        JobResult result = job(1, command -> {
                    throw new FaultException(faults.get(deletes(4).indexOf(command)));
                })
                .run(deletes(4), (done, total) -> {});
        assertThat(result.undone())
                .containsExactly(deletes(4).get(0), deletes(4).get(3));
        assertThat(List.of(result.done(), result.failed(), result.unknown(), result.notStarted()))
                .containsExactly(0L, 2L, 1L, 1L);
    }

    @Test
    void aFaultThatWouldHitAllStopsTheRest() {
        Fault wrongKey = new Fault.WrongKey("r-2");
        JobResult result = job(1, failingFor(2, wrongKey)).run(deletes(10), (done, total) -> {});

        assertThat(result.stoppedBy()).contains(wrongKey);
        assertThat(result.done()).isEqualTo(2);
        assertThat(result.failed()).isEqualTo(1);
        assertThat(result.notStarted()).isEqualTo(7);
    }

    @Test
    void progressCountsEveryOutcome() {
        Set<Long> reached = ConcurrentHashMap.newKeySet();
        job(4, failingFor(7, new Fault.IdentityNotFound(null))).run(deletes(20), (done, total) -> {
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
        Queue<Command> begun = new ConcurrentLinkedQueue<>();
        FutureTask<JobResult> running = new FutureTask<>(() -> job(4, command -> {
                    begun.add(command);
                    inFlight.countDown();
                    waitFor(() -> never.await(1, TimeUnit.HOURS));
                })
                .run(deletes(100), (done, total) -> {}));
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
        JobResult result = job(4, failingFor(1, new Fault.Cancelled())).run(deletes(3), (done, total) -> {});
        assertThat(result.items().get(1).outcome()).isEqualTo(new ItemOutcome.NotStarted());
    }

    @Test
    void aMistakeOfOursEndsTheJobAndIsThrownOn() {
        AtomicInteger calls = new AtomicInteger();
        CommandJob oneByOne = job(1, command -> {
            calls.incrementAndGet();
            throw new IllegalStateException("ours");
        });
        assertThatThrownBy(() -> oneByOne.run(deletes(10), (done, total) -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ours");
        assertThat(calls).hasValue(1);
    }

    @Test
    void whatTheServiceDidNotHaveAnyMoreIsAlreadyGoneAndNeitherDoneNorFailed() {
        CommandJob job = new CommandJob(
                (command, left) -> new CompletedStep.Deleted(
                        command.identity().orElseThrow(),
                        !command.equals(deletes(3).get(1))),
                Thread.ofVirtual().factory(),
                4);
        JobResult result = job.run(deletes(3), (done, total) -> {});
        assertThat(List.of(result.done(), result.alreadyGone(), result.failed()))
                .containsExactly(2L, 1L, 0L);
    }

    @Test
    void aDeleteThatIsAnsweredNotFoundIsAlreadyGoneTooAndIsNotTriedAgain() {
        JobResult result =
                job(1, failingFor(2, new Fault.IdentityNotFound("r-1"))).run(deletes(3), (done, total) -> {});
        assertThat(List.of(result.done(), result.alreadyGone(), result.failed()))
                .containsExactly(2L, 1L, 0L);
        assertThat(result.undone()).isEmpty();
    }

    /** A job whose controller does that first, and then says that it is deleted. */
    private static CommandJob job(int inFlight, Consumer<Command> first) {
        return new CommandJob(
                (command, left) -> {
                    first.accept(command);
                    return new CompletedStep.Deleted(command.identity().orElseThrow(), true);
                },
                Thread.ofVirtual().factory(),
                inFlight);
    }

    private static Consumer<Command> failingFor(int failing, Fault fault) {
        return command -> {
            if (command.identity().equals(Optional.of(id(failing)))) {
                throw new FaultException(fault);
            }
        };
    }

    private static List<Command> deletes(int count) {
        return IntStream.range(0, count)
                .<Command>mapToObj(i -> new Command.Delete(id(i)))
                .toList();
    }

    private static IdentityId id(int n) {
        return new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_user-%04d".formatted(n));
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
