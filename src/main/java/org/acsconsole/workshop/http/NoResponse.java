package org.acsconsole.workshop.http;

/** No answer: the connection ends instead. */
public enum NoResponse implements HttpOutcome {
    /** It is closed. */
    CLOSED,
    /** It is reset. */
    RESET
}
