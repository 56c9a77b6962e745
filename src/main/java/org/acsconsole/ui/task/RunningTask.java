package org.acsconsole.ui.task;

import javafx.beans.value.ObservableValue;

/**
 * Work that the user waits for.
 *
 * @param title what it does, as text
 * @param profile the profile that was in use when it began; empty before the first
 * @param reached how far it is; changes on the window's thread
 * @param running its cancel
 */
public record RunningTask(String title, String profile, ObservableValue<Reached> reached, TaskRunner.Running running) {

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
