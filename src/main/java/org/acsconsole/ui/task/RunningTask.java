package org.acsconsole.ui.task;

import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Work that the user waits for.
 *
 * @param title what it does, as text
 * @param profile the profile that was in use when it began; empty before the first
 * @param reached how far it is; changes on the window's thread
 * @param running its cancel
 * @param pause lets it go on later if it has come so far; null if it cannot go on later
 */
public record RunningTask(
        String title,
        String profile,
        ObservableValue<Reached> reached,
        TaskRunner.Running running,
        @Nullable BooleanSupplier pause) {

    /** Whether {@link #stop} lets it go on later. */
    public boolean canGoOnLater() {
        return pause != null;
    }

    /** Pauses it, or cancels it where that is not possible. */
    public void stop() {
        if (pause == null || !pause.getAsBoolean()) {
            running.cancel();
        }
    }

    /**
     * So many of so many.
     *
     * @param total 0 while the work has not reported it
     */
    public record Reached(long done, long total) {

        public static final Reached UNTOLD = new Reached(0, 0);

        /** From 0 to 1; -1 while the work has not reported it. */
        public double fraction() {
            return total == 0 ? -1 : (double) done / total;
        }
    }
}
