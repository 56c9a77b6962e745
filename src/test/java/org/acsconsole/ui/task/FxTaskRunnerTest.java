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
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import org.acsconsole.ui.Garbage;
import org.junit.jupiter.api.Test;

final class FxTaskRunnerTest {

    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final FxTaskRunner runner = new FxTaskRunner(workers::add, window::add);
    private final List<Object> told = new ArrayList<>();

    @Test
    void whatBecomesOfWorkIsToldOnTheWindowsThread() {
        runner.query(() -> "answer", told::add, told::add);
        workers.remove().run();
        assertThat(told).isEmpty();
        window.remove().run();
        assertThat(told).containsExactly("answer");
    }

    @Test
    void aFailureIsToldAsItWasThrown() {
        IllegalStateException failure = new IllegalStateException("broken");
        runner.run(
                "Work",
                progress -> {
                    throw failure;
                },
                told::add,
                told::add);
        workers.remove().run();
        window.remove().run();
        assertThat(told).containsExactly(failure);
    }

    @Test
    void workIsListedUntilItIsTold() {
        runner.run("Creating 3 identities", progress -> "done", told::add, told::add);
        assertThat(runner.running()).extracting(RunningTask::title).containsExactly("Creating 3 identities");
        workers.remove().run();
        assertThat(runner.running()).hasSize(1);
        window.remove().run();
        assertThat(runner.running()).isEmpty();
    }

    @Test
    void aListenerStillHearsOfWorkAfterTheGarbageIsCollected() {
        runner.running().addListener((ListChangeListener<RunningTask>) change -> told.add("heard"));
        Garbage.collect();
        runner.run("Work", progress -> "done", told::add, told::add);
        assertThat(told).containsExactly("heard");
    }

    @Test
    void aListenerThatIsRemovedHearsNothingMore() {
        ListChangeListener<RunningTask> listener = change -> told.add("heard");
        runner.running().addListener(listener);
        runner.running().removeListener(listener);
        runner.run("Work", progress -> "done", told::add, told::add);
        assertThat(told).isEmpty();
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
                told::add,
                told::add);
        RunningTask task = runner.running().getFirst();
        workers.remove().run();
        window.remove().run();
        assertThat(task.reached().getValue()).isEqualTo(new RunningTask.Reached(2, 4));
        assertThat(window).hasSize(1);
    }

    @Test
    void aCancelOfAQuietTaskKeepsItsOutcomeFromBeingTold() {
        TaskRunner.Running running = runner.query(() -> "answer", told::add, told::add);
        workers.remove().run();
        running.cancel();
        window.remove().run();
        assertThat(told).isEmpty();
    }

    @Test
    void aCancelInterruptsTheWorkAndWhatItThrowsIsTold() throws InterruptedException {
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
                    told::add,
                    told::add);
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            running.cancel();
        }
        window.remove().run();
        assertThat(told).singleElement().isInstanceOf(InterruptedException.class);
    }

    @Test
    void aCancelBeforeTheBeginReachesTheWork() {
        TaskRunner.Running running =
                runner.run("Work", progress -> Thread.currentThread().isInterrupted(), told::add, told::add);
        running.cancel();
        workers.remove().run();
        window.remove().run();
        assertThat(told).containsExactly(true);
        assertThat(Thread.interrupted()).isFalse();
    }
}
