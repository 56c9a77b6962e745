package org.acsconsole.ui.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One piece of work on its thread, which a cancel interrupts whether it has begun or not. */
final class CancellableWork<T> implements TaskRunner.Running {

    private final Callable<T> work;
    private @Nullable Thread thread;
    private boolean cancelled;

    CancellableWork(Callable<T> work) {
        this.work = work;
    }

    /** What became of the work. */
    @FunctionalInterface
    interface Ending<T> {

        void to(Consumer<? super T> done, Consumer<? super Throwable> failed);
    }

    Runnable reporting(Consumer<Ending<T>> reporter) {
        return () -> reporter.accept(run());
    }

    private Ending<T> run() {
        begin();
        try {
            T result = work.call();
            return (done, failed) -> done.accept(result);
        } catch (Throwable failure) {
            return (done, failed) -> failed.accept(failure);
        } finally {
            end();
        }
    }

    @Override
    public synchronized void cancel() {
        cancelled = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    synchronized boolean cancelled() {
        return cancelled;
    }

    private synchronized void begin() {
        thread = Thread.currentThread();
        if (cancelled) {
            thread.interrupt();
        }
    }

    private synchronized void end() {
        thread = null;
        if (cancelled) {
            Thread.interrupted();
        }
    }
}
