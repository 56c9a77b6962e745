package org.acsconsole.identity;

/** Where a job is. */
public enum JobState {
    /** Its items are being written; nothing is sent before all of them are. */
    PREPARING,
    /** A console runs it. */
    RUNNING,
    /** The console that ran it has ended; it can go on. */
    INTERRUPTED,
    /** A user or a fault that would have hit all items stopped it; it can go on. */
    PAUSED,
    /** A user stopped it for good. */
    CANCELLED,
    /** No item waits any more. */
    ENDED;

    /** Whether a console may run it from here. */
    public boolean canGoOn() {
        return this == INTERRUPTED || this == PAUSED;
    }

    /** Whether it will never run again. */
    public boolean isFinal() {
        return this == CANCELLED || this == ENDED;
    }
}
