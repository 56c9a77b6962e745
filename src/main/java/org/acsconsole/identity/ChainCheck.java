package org.acsconsole.identity;

/** What walking the chain of a ledger's events has shown. */
public sealed interface ChainCheck {

    /**
     * All events are as they were written.
     *
     * @param end the newest
     */
    record Intact(EventMark end) implements ChainCheck {}

    /**
     * An event is not as it was written.
     *
     * @param position that of the first one
     */
    record Broken(long position, Damage damage) implements ChainCheck {}

    /** What happened to an event. */
    enum Damage {
        /** It, or one before it that was put in or changed with its hash, is another than was written. */
        CHANGED,
        /** It is not there, but later ones are. */
        MISSING,
        /** It was never written by a console. */
        ADDED,
        /** It and all after it are not there. */
        CUT_OFF
    }
}
