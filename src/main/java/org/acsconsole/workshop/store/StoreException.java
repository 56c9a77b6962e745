package org.acsconsole.workshop.store;

import java.io.IOException;
import java.util.Set;
import org.sqlite.SQLiteException;

/** The state could not be read or written, such as on a full disk. */
public sealed class StoreException extends RuntimeException permits NewerStateException {

    private static final long serialVersionUID = 1L;

    /** SQLITE_BUSY, LOCKED, READONLY, IOERR, FULL and CANTOPEN: the lower byte of the code, whatever the upper ones add. */
    private static final Set<Integer> OF_THE_DISK = Set.of(5, 6, 8, 10, 13, 14);

    StoreException() {}

    /** A file beside the state could not be written. */
    public StoreException(IOException cause) {
        this((Throwable) cause);
    }

    StoreException(Throwable cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether the file could not be used as the disk is now, which may change; else the state itself is wrong. */
    public boolean mayPass() {
        return getCause() instanceof IOException
                || (getCause() instanceof SQLiteException failure
                        && OF_THE_DISK.contains(failure.getResultCode().code & 0xff));
    }
}
