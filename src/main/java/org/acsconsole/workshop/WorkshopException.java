package org.acsconsole.workshop;

/** The service cannot start; the message is a sentence for the person who started it. */
public sealed class WorkshopException extends RuntimeException permits WorkshopInUseException {

    public WorkshopException(String message) {
        super(message);
    }

    public WorkshopException(String message, Throwable cause) {
        super(message, cause);
    }
}
