package org.acsconsole.app;

/** A window cannot be opened here; the message says why, and what to do about it. */
public final class NoWindowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoWindowException(String message, Throwable cause) {
        super(message, cause);
    }
}
