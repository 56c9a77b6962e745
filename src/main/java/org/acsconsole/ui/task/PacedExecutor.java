package org.acsconsole.ui.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * An executor gathers what comes in quick succession, such as the steps of a job, and runs it together in another: what comes
 * alone at once, the rest four times a second at most.
 */
public final class PacedExecutor implements Executor {

    private static final Duration PACE = Duration.ofMillis(250);

    private final Executor target;
    private List<Runnable> gathered = new ArrayList<>();
    private long ranAt = System.nanoTime() - PACE.toNanos();

    public PacedExecutor(Executor target) {
        this.target = target;
    }

    @Override
    public synchronized void execute(Runnable work) {
        gathered.add(work);
        if (gathered.size() == 1) {
            later(PACE.toNanos() - (System.nanoTime() - ranAt)).execute(this::run);
        }
    }

    private Executor later(long nanos) {
        return nanos <= 0 ? target : CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, target);
    }

    private void run() {
        take().forEach(Runnable::run);
    }

    private synchronized List<Runnable> take() {
        List<Runnable> taken = gathered;
        gathered = new ArrayList<>();
        ranAt = System.nanoTime();
        return taken;
    }
}
