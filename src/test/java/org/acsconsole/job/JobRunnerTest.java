package org.acsconsole.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.JobState;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Pace;
import org.acsconsole.identity.RateLimits;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class JobRunnerTest {

    private static final IdentityId STRANGER =
            new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502");

    @TempDir
    Path folder;

    private JobsForTests on;

    @BeforeEach
    void open() {
        on = new JobsForTests(folder, Pace.UNLIMITED);
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void everyItemIsDoneOnceAndKeepsWhatCameOfIt() {
        Job job = run(JobsForTests.runner(4), JobsForTests.creates(50));
        assertThat(job.state()).isEqualTo(JobState.ENDED);
        assertThat(job.kind()).isEqualTo(JobKind.CREATE);
        assertThat(job.counts().of(ItemState.DONE))
                .isEqualTo(50)
                .isEqualTo(job.counts().total());
        assertThat(on.identities()).isEqualTo(50);
        for (JobItemRow item : on.items(job)) {
            IdentityId made = item.outcome().identity();
            assertThat(made).isNotNull();
            assertThat(on.workspace
                            .ledger()
                            .identity(made)
                            .orElseThrow()
                            .details()
                            .label())
                    .isEqualTo(Long.toString(item.item().position()));
        }
    }

    @Test
    void theActivityOfAnItemNamesIt() {
        Job job = run(JobsForTests.runner(1), JobsForTests.creates(1));
        Activity activity = on.workspace.ledger().activities(null, null, 1).getFirst();
        assertThat(activity.subject().cause().item())
                .isEqualTo(on.items(job).getFirst().item());
        assertThat(activity.operator())
                .isEqualTo("tester")
                .isEqualTo(job.begun().operator());
    }

    @Test
    void oneThatFailsDoesNotStopTheOthers() {
        on.service.faults.add(new Fault.WrongResource("r-1"));
        Job job = run(JobsForTests.runner(1), revokes(10));
        assertThat(job.counts().of(ItemState.DONE)).isEqualTo(9);
        JobItemRow.Outcome failed = on.items(job).getFirst().outcome();
        assertThat(failed.state()).isEqualTo(ItemState.FAILED);
        assertThat(failed.code()).isEqualTo("wrong-resource");
        assertThat(failed.requestId()).isEqualTo("r-1");
    }

    @Test
    void whatMayBeDoneAlreadyIsNotDoneAgainByARetry() {
        on.service.faults.add(new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.TIMED_OUT));
        on.service.faults.add(new Fault.BadInput("no", null, null));
        Job job = run(JobsForTests.runner(1), JobsForTests.creates(3));
        assertThat(List.of(job.counts().of(ItemState.UNKNOWN), job.counts().of(ItemState.FAILED)))
                .containsExactly(1L, 1L);
        assertThat(new UndoneItems(on.journal(), job))
                .containsExactly(JobsForTests.creates(3).get(1));
        assertThat(UndoneItems.count(job)).isEqualTo(1);
    }

    @Test
    void aFaultThatWouldHitAllPausesTheJobAndTheItemWaits() {
        JobRunner runner = JobsForTests.runner(1);
        on.service.onTheWay = () -> {
            if (on.identities() == 2) {
                throw new FaultException(new Fault.WrongKey("r-2"));
            }
        };
        Job job = run(runner, JobsForTests.creates(10));
        assertThat(job.state()).isEqualTo(JobState.PAUSED);
        assertThat(job.progress().code()).isEqualTo("wrong-key");
        assertThat(job.counts().of(ItemState.WAITING)).isEqualTo(8);

        on.service.onTheWay = () -> {};
        Job ended = runner.run(on.workspace, job.key(), (done, total) -> {}).orElseThrow();
        assertThat(ended.state()).isEqualTo(JobState.ENDED);
        assertThat(ended.counts().of(ItemState.DONE)).isEqualTo(10);
        assertThat(ended.progress().code()).isNull();
        assertThat(on.identities()).isEqualTo(10);
    }

    private static List<Fault> hittingAll() {
        String endpoint = "https://contoso.example";
        return List.of(
                new Fault.WrongKey("r-1"),
                new Fault.ClockOff(Duration.ofMinutes(-10), "r-1"),
                new Fault.ServiceFailed(403, "Forbidden", "r-1"),
                new Fault.NotTheService(endpoint, 404),
                new Fault.Unreachable(endpoint, Reason.of(TransportProblem.HOST_UNKNOWN)),
                new Fault.Unreachable(endpoint, Reason.of(TransportProblem.NOBODY_THERE)),
                new Fault.UntrustedCertificate(
                        endpoint, Reason.of(TransportProblem.CERTIFICATE_EXPIRED, "CN=contoso", "2026-11-20")),
                new Fault.NotConnected("Contoso", Reason.of(ConnectionProblem.VARIABLE_NOT_SET, "ACS_KEY")),
                new Fault.LedgerFull("ledger.db"),
                new Fault.LedgerLocked("ledger.db"));
    }

    @ParameterizedTest
    @MethodSource("hittingAll")
    void everyFaultThatWouldHitAllPausesTheJobWithItsReasonAndResumingGoesOn(Fault fault) {
        JobRunner runner = JobsForTests.runner(1);
        on.service.faults.add(fault);
        Job paused = run(runner, JobsForTests.creates(3));
        assertThat(paused.state()).isEqualTo(JobState.PAUSED);
        assertThat(paused.progress().code()).isEqualTo(fault.code());
        assertThat(paused.counts().of(ItemState.WAITING)).isEqualTo(3);
        Job ended = runner.run(on.workspace, paused.key(), (done, total) -> {}).orElseThrow();
        assertThat(ended.counts().of(ItemState.DONE)).isEqualTo(3);
    }

    @Test
    void anItemThatTheServiceRefusedForNowWaitsAndIsSentAgain() {
        on.close();
        on = new JobsForTests(folder, new Governor(RateLimits.NONE));
        on.service.faults.add(new Fault.ServiceFailed(503, "ServiceUnavailable", Duration.ofMillis(1), "r-1"));
        on.service.faults.add(new Fault.OutcomeUnknown(
                Fault.OutcomeUnknown.Cause.NOT_ANSWERED_BY_SERVICE, new Fault.Rest(Duration.ofMillis(1)), "r-2"));
        Job job = run(JobsForTests.runner(1), revokes(3));
        assertThat(job.state()).isEqualTo(JobState.ENDED);
        assertThat(job.counts().of(ItemState.DONE))
                .isEqualTo(3)
                .isEqualTo(job.counts().total());
    }

    @Test
    void whatWaitsWithoutAPaceThatSendsItAgainPausesTheJob() {
        on.service.faults.add(new Fault.ServiceFailed(503, "ServiceUnavailable", Duration.ofMillis(1), "r-1"));
        Job job = run(JobsForTests.runner(1), revokes(3));
        assertThat(job.state()).isEqualTo(JobState.PAUSED);
        assertThat(job.counts().of(ItemState.WAITING)).isEqualTo(1);
    }

    @Test
    void progressCountsEveryOutcome() {
        on.service.faults.add(new Fault.IdentityNotFound(null));
        Set<Long> reached = ConcurrentHashMap.newKeySet();
        Job prepared = prepare(JobsForTests.runner(1), revokes(20));
        JobsForTests.runner(4).run(on.workspace, prepared.key(), (done, total) -> {
            assertThat(total).isEqualTo(20);
            reached.add(done);
        });
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void aPauseSendsNothingNewAndWaitsForWhatIsInFlight() throws Exception {
        JobRunner runner = JobsForTests.runner(4);
        CountDownLatch inFlight = new CountDownLatch(4);
        CountDownLatch answers = new CountDownLatch(1);
        on.service.onTheWay = () -> {
            inFlight.countDown();
            waitFor(answers);
        };
        Job job = prepare(runner, JobsForTests.creates(100));
        FutureTask<Job> running = started(runner, job);
        assertThat(inFlight.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(runner.isRunning(job.key())).isTrue();
        runner.pause(job.key());
        answers.countDown();

        Job paused = running.get(20, TimeUnit.SECONDS);
        assertThat(paused.state()).isEqualTo(JobState.PAUSED);
        assertThat(paused.counts().of(ItemState.DONE)).isEqualTo(4);
        assertThat(paused.counts().of(ItemState.WAITING)).isEqualTo(96);
        assertThat(runner.isRunning(job.key())).isFalse();
    }

    @Test
    void aPauseDoesNotWaitForThoseWhoseTurnHasNotCome() throws Exception {
        on.close();
        CountDownLatch queued = new CountDownLatch(4);
        on = new JobsForTests(folder, new Pace() {
            @Override
            public <T> T during(Operation operation, long left, Supplier<T> call) {
                queued.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new FaultException(new Fault.Cancelled(), e);
                }
                return call.get();
            }
        });
        JobRunner runner = JobsForTests.runner(4);
        Job job = prepare(runner, JobsForTests.creates(10));
        FutureTask<Job> running = started(runner, job);
        assertThat(queued.await(20, TimeUnit.SECONDS)).isTrue();
        runner.pause(job.key());
        assertThat(running.get(20, TimeUnit.SECONDS).counts().of(ItemState.WAITING))
                .isEqualTo(10);
    }

    @Test
    void aCancelEndsTheCallsInFlightAndTheJobForGood() throws Exception {
        JobRunner runner = JobsForTests.runner(4);
        CountDownLatch inFlight = new CountDownLatch(4);
        on.service.onTheWay = () -> {
            inFlight.countDown();
            waitFor(new CountDownLatch(1));
        };
        Job job = prepare(runner, JobsForTests.creates(100));
        FutureTask<Job> running = started(runner, job);
        assertThat(inFlight.await(20, TimeUnit.SECONDS)).isTrue();
        runner.cancel(on.workspace, job.key());

        Job cancelled = running.get(20, TimeUnit.SECONDS);
        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(cancelled.counts().of(ItemState.UNKNOWN)).isEqualTo(4);
        assertThat(cancelled.counts().of(ItemState.WAITING)).isEqualTo(96);
        assertThat(runner.run(on.workspace, job.key(), (done, total) -> {})
                        .orElseThrow()
                        .state())
                .isEqualTo(JobState.CANCELLED);
    }

    @Test
    void anInterruptPausesTheJobAndEndsTheCallsInFlight() throws Exception {
        JobRunner runner = JobsForTests.runner(2);
        CountDownLatch inFlight = new CountDownLatch(2);
        on.service.onTheWay = () -> {
            inFlight.countDown();
            waitFor(new CountDownLatch(1));
        };
        Job job = prepare(runner, JobsForTests.creates(10));
        FutureTask<Job> running = new FutureTask<>(
                () -> runner.run(on.workspace, job.key(), (done, total) -> {}).orElseThrow());
        Thread thread = Thread.ofVirtual().start(running);
        assertThat(inFlight.await(20, TimeUnit.SECONDS)).isTrue();
        thread.interrupt();
        Job paused = running.get(20, TimeUnit.SECONDS);
        assertThat(paused.state()).isEqualTo(JobState.PAUSED);
        assertThat(paused.counts().of(ItemState.UNKNOWN)).isEqualTo(2);
    }

    @Test
    void anItemThatFailsInTheLedgerIsFailedToo() {
        know(STRANGER);
        Job job = run(
                JobsForTests.runner(1),
                List.of(new Command.Edit(STRANGER, new org.acsconsole.identity.IdentityDetails("a", "", ""), 7)));
        assertThat(on.items(job).getFirst().outcome().state()).isEqualTo(ItemState.FAILED);
    }

    @Test
    void aDeleteThatIsAnsweredNotFoundIsAlreadyGone() {
        on.service.faults.add(new Fault.IdentityNotFound("r-1"));
        know(STRANGER);
        Job job = run(JobsForTests.runner(1), List.of(new Command.Delete(STRANGER)));
        assertThat(job.counts().of(ItemState.GONE)).isEqualTo(1);
    }

    @Test
    void anIdentityThatIsDeletedWhileTheJobRunsIsSkippedWithoutACall() {
        know(STRANGER);
        Job job = run(JobsForTests.runner(1), Collections.nCopies(3, new Command.Delete(STRANGER)));
        assertThat(on.items(job))
                .extracting(row -> row.outcome().state())
                .containsExactly(ItemState.DONE, ItemState.SKIPPED, ItemState.SKIPPED);
        assertThat(on.items(job).getLast().outcome().code()).isEqualTo("deleted");
        assertThat(on.service.calls()).isEqualTo(1);
        assertThat(job.state()).isEqualTo(JobState.ENDED);
    }

    @Test
    void anItemThatIsSkippedWhenTheJobIsWrittenNeedsNoCall() {
        Job prepared = prepare(JobsForTests.runner(1), List.of(new Command.Revoke(STRANGER)));
        assertThat(prepared.counts().of(ItemState.SKIPPED)).isEqualTo(1);
        Job job = JobsForTests.runner(1)
                .run(on.workspace, prepared.key(), (done, total) -> {})
                .orElseThrow();
        assertThat(job.state()).isEqualTo(JobState.ENDED);
        assertThat(on.service.calls()).isZero();
    }

    @Test
    void anIdentityThatWasForgottenMeanwhileIsSkipped() {
        know(STRANGER);
        Job job = run(JobsForTests.runner(1), Collections.nCopies(2, new Command.Forget(STRANGER)));
        assertThat(on.items(job))
                .extracting(row -> row.outcome().state())
                .containsExactly(ItemState.DONE, ItemState.SKIPPED);
        assertThat(on.items(job).getLast().outcome().code()).isEqualTo("not-in-ledger");
    }

    @Test
    void aMistakeOfOursPausesTheJobAndIsThrownOn() {
        AtomicInteger calls = new AtomicInteger();
        on.service.onTheWay = () -> {
            calls.incrementAndGet();
            throw new IllegalStateException("ours");
        };
        JobRunner runner = JobsForTests.runner(1);
        Job job = prepare(runner, JobsForTests.creates(10));
        assertThatThrownBy(() -> runner.run(on.workspace, job.key(), (done, total) -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ours");
        assertThat(calls).hasValue(1);
        assertThat(on.job(job.key()).state()).isEqualTo(JobState.PAUSED);
    }

    @Test
    void aJobThatCouldNotBeWrittenWhollyIsNotThere() {
        Iterable<Command> broken = () -> new java.util.Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Command next() {
                if (given++ > 1_500) {
                    throw new IllegalStateException("the source is broken");
                }
                return new Command.Revoke(STRANGER);
            }
        };
        JobRunner runner = JobsForTests.runner(1);
        assertThatThrownBy(() -> runner.prepare(on.workspace, "", broken)).hasMessage("the source is broken");
        assertThat(on.journal().jobs(null, 10)).isEmpty();
    }

    private List<Command> revokes(int count) {
        know(STRANGER);
        return Collections.nCopies(count, new Command.Revoke(STRANGER));
    }

    private void know(IdentityId id) {
        on.workspace.controller().perform(new Command.Add(id, org.acsconsole.identity.IdentityDetails.NONE));
    }

    private Job run(JobRunner runner, List<Command> commands) {
        Job job = prepare(runner, commands);
        return runner.run(on.workspace, job.key(), (done, total) -> {}).orElseThrow();
    }

    private Job prepare(JobRunner runner, List<Command> commands) {
        return runner.prepare(on.workspace, "INC-1", commands);
    }

    private FutureTask<Job> started(JobRunner runner, Job job) {
        FutureTask<Job> running = new FutureTask<>(
                () -> runner.run(on.workspace, job.key(), (done, total) -> {}).orElseThrow());
        Thread.ofVirtual().start(running);
        return running;
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new FaultException(new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.CANCELLED));
        }
    }
}
