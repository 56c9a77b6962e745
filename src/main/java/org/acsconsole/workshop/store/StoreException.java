package org.acsconsole.workshop.store;

import java.sql.SQLException;

/** The state could not be read or written, such as on a full disk. */
public final class StoreException extends RuntimeException {

    StoreException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    StoreException(String message) {
        super(message);
    }
}
