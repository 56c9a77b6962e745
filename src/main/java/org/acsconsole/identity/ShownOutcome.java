package org.acsconsole.identity;

/** How an activity ended, or has not yet, as users read it and filter by it. */
public enum ShownOutcome {
    STARTED,
    DONE,
    /** What was to be done was done already; see {@link Operation#isAlreadyGone}. */
    ALREADY_GONE,
    FAILED,
    /** A job was paused or cancelled. */
    STOPPED,
    /** It is not known whether the service did it. */
    UNKNOWN
}
