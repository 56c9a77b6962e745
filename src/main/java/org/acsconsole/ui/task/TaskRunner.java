package org.acsconsole.ui.task;

import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The way off the window's thread and back: work runs elsewhere, what becomes of it is reported on the window's thread.
 *
 * <p>Nothing is swallowed: a failure goes to {@code failed}, and one that {@code failed} throws to the uncaught handler.
 */
public interface TaskRunner {

    /** Work that goes on. */
    interface Running {

        /**
         * Interrupts the work, which truly ends a call to the service. What it then throws is still reported, for its outcome
         * may be unknown.
         */
        void cancel();
    }

    /** Work that can report how far it is. */
    @FunctionalInterface
    interface Work<T> {

        T run(Progress progress) throws Exception;
    }

    /** How far work is; may be called from any thread. */
    @FunctionalInterface
    interface Progress {

        void reached(long done, long total);
    }

    /** Work that the user waits for: named in the status bar, with its cancel. */
    <T> Running run(String title, Work<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed);

    /**
     * Work that the user waits for and can let go on later: the status bar has its pause in place of a cancel.
     *
     * @param pause lets it go on later, and returns false if it has not come so far: then it is cancelled
     */
    default <T> Running run(
            String title,
            Work<T> work,
            BooleanSupplier pause,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        return run(title, work, done, failed);
    }

    /** Quiet work, such as reading a page: its cancel also keeps {@code done} and {@code failed} from being called. */
    <T> Running query(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed);
}
