package org.acsconsole.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import org.acsconsole.ui.Garbage;
import org.junit.jupiter.api.Test;

final class FxTaskRunnerTest {

    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final FxTaskRunner runner = new FxTaskRunner(workers::add, window::add);
    private final List<Object> reported = new ArrayList<>();

    @Test
    void whatBecomesOfWorkIsReportedOnTheWindowsThread() {
        runner.query(() -> "answer", reported::add, reported::add);
        workers.remove().run();
        assertThat(reported).isEmpty();
        window.remove().run();
        assertThat(reported).containsExactly("answer");
    }

    @Test
    void aQuestionIsDroppedOnceTheConsoleCloses() {
        FxTaskRunner closing = new FxTaskRunner(
                work -> {
                    throw new RejectedExecutionException();
                },
                window::add);
        closing.query(() -> "answer", reported::add, reported::add);
        assertThat(window).isEmpty();
    }

    @Test
    void aFailureIsReportedAsItWasThrown() {
        IllegalStateException failure = new IllegalStateException("broken");
        runner.run(
                "Work",
                progress -> {
                    throw failure;
                },
                reported::add,
                reported::add);
        workers.remove().run();
        window.remove().run();
        assertThat(reported).containsExactly(failure);
    }

    @Test
    void workIsListedUntilItIsReported() {
        runner.run("Creating 3 identities", progress -> "done", reported::add, reported::add);
        assertThat(runner.running()).extracting(RunningTask::title).containsExactly("Creating 3 identities");
        workers.remove().run();
        assertThat(runner.running()).hasSize(1);
        window.remove().run();
        assertThat(runner.running()).isEmpty();
    }

    @Test
    void workThatCanGoOnLaterIsPausedAndNotCancelled() {
        runner.run(
                "Work",
                progress -> Thread.currentThread().isInterrupted(),
                () -> reported.add("paused"),
                reported::add,
                reported::add);
        assertThat(runner.running().getFirst().canGoOnLater()).isTrue();
        runner.running().getFirst().stop();
        workers.remove().run();
        window.remove().run();
        assertThat(reported).containsExactly("paused", false);
    }

    @Test
    void aListenerIsStillCalledForWorkAfterTheGarbageIsCollected() {
        runner.running().addListener((ListChangeListener<RunningTask>) change -> reported.add("changed"));
        Garbage.collect();
        runner.run("Work", progress -> "done", reported::add, reported::add);
        assertThat(reported).containsExactly("changed");
    }

    @Test
    void aListenerThatIsRemovedIsNotCalledAnyMore() {
        ListChangeListener<RunningTask> listener = change -> reported.add("changed");
        runner.running().addListener(listener);
        runner.running().removeListener(listener);
        runner.run("Work", progress -> "done", reported::add, reported::add);
        assertThat(reported).isEmpty();
    }

    @Test
    void progressThatComesFasterThanTheWindowTakesItIsMerged() {
        runner.run(
                "Work",
                progress -> {
                    progress.reached(1, 4);
                    progress.reached(2, 4);
                    return "done";
                },
                reported::add,
                reported::add);
        RunningTask task = runner.running().getFirst();
        workers.remove().run();
        window.remove().run();
        assertThat(task.reached().getValue()).isEqualTo(new RunningTask.Reached(2, 4));
        assertThat(window).hasSize(1);
    }

    @Test
    void aCancelOfAQuietTaskKeepsItsOutcomeFromBeingReported() {
        TaskRunner.Running running = runner.query(() -> "answer", reported::add, reported::add);
        workers.remove().run();
        running.cancel();
        window.remove().run();
        assertThat(reported).isEmpty();
    }

    @Test
    void aCancelInterruptsTheWorkAndWhatItThrowsIsReported() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            FxTaskRunner real = new FxTaskRunner(threads, window::add);
            TaskRunner.Running running = real.run(
                    "Work",
                    progress -> {
                        begun.countDown();
                        never.await();
                        return "done";
                    },
                    reported::add,
                    reported::add);
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            running.cancel();
        }
        window.remove().run();
        assertThat(reported).singleElement().isInstanceOf(InterruptedException.class);
    }

    @Test
    void aCancelBeforeTheBeginReachesTheWork() {
        TaskRunner.Running running =
                runner.run("Work", progress -> Thread.currentThread().isInterrupted(), reported::add, reported::add);
        running.cancel();
        workers.remove().run();
        window.remove().run();
        assertThat(reported).containsExactly(true);
        assertThat(Thread.interrupted()).isFalse();
    }
}
