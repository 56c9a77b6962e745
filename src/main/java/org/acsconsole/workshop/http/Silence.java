package org.acsconsole.workshop.http;

/** No answer: the connection ends instead. */
public enum Silence implements Outcome {
    /** It is closed. */
    CLOSED,
    /** It is reset. */
    RESET
}
