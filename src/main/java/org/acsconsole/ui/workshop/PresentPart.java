package org.acsconsole.ui.workshop;

/** What of a tour is shown large before an audience. */
public enum PresentPart {
    /** The current step, and what it came to. */
    STEP,
    /** The tokens of the identities that the tour made, against time. */
    LIFE,
    /** The current step as code. */
    CODE
}
