package org.acsconsole.workshop.store;

/** The state could not be read or written, such as on a full disk. */
public sealed class StoreException extends RuntimeException permits NewerStateException {

    private static final long serialVersionUID = 1L;

    StoreException() {}

    StoreException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
