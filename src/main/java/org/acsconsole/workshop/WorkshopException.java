package org.acsconsole.workshop;

/** The service cannot start, or does not do what was asked; the message is a sentence for a person. */
public sealed class WorkshopException extends RuntimeException permits WorkshopInUseException {

    public WorkshopException(String message) {
        super(message);
    }

    public WorkshopException(String message, Throwable cause) {
        super(message, cause);
    }
}
