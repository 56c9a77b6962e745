package org.acsconsole.workshop;

/** Another service runs in the folder already; {@link WorkshopFolder#running} tells where. */
public final class WorkshopInUseException extends WorkshopException {

    private static final long serialVersionUID = 1L;

    WorkshopInUseException(String message, Throwable cause) {
        super(message, cause);
    }
}
