package org.acsconsole.identity;

/** How far an item of a job is. */
public enum ItemState {
    /** Nothing was sent for it. */
    WAITING,
    /** It was sent, and there is no answer yet. */
    SENT,
    DONE,
    /** It was to be deleted, and the service did not have it any more. */
    GONE,
    FAILED,
    /** It was sent, and nobody knows whether it was done; it is never repeated by itself. */
    UNKNOWN,
    /** There was nothing to do for it. */
    SKIPPED;

    /** Whether a second try cannot do twice what the first did. */
    public boolean isUndone() {
        return this == WAITING || this == FAILED;
    }
}
