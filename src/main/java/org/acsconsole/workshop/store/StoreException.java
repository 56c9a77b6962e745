package org.acsconsole.workshop.store;

/** The state could not be read or written, such as on a full disk. */
public final class StoreException extends RuntimeException {

    StoreException(Exception cause) {
        super(cause.getMessage(), cause);
    }

    StoreException(String message) {
        super(message);
    }
}
