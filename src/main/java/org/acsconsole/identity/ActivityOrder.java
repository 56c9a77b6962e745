package org.acsconsole.identity;

/** The order of a list of activities; equal keys are in the order of time, in the same direction. */
public record ActivityOrder(Key key, boolean descending) {

    public static final ActivityOrder NEWEST_FIRST = new ActivityOrder(Key.TIME, true);

    /** What a list can be ordered by. */
    public enum Key {
        /** When it was begun. */
        TIME,
        /** By the operation's name in the ledger, which is in no language. */
        OPERATION,
        OPERATOR
    }
}
