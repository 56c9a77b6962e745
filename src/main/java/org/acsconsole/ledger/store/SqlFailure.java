package org.acsconsole.ledger.store;

import java.io.Serial;
import java.sql.SQLException;

/** A statement failed; what was bound to it is not in the message. */
public final class SqlFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public SqlFailure(SQLException cause) {
        super(cause);
    }
}
