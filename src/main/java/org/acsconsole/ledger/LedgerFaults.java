package org.acsconsole.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** Tells what SQLite's and the file system's errors mean for the person whose ledger it is. */
record LedgerFaults(Path file) {

    private static final long HARDLY_ANY_ROOM = 1L << 20;

    FaultException of(Throwable failure) {
        if (failure instanceof FaultException known) {
            return new FaultException(known.fault(), known);
        }
        SQLException sql = sqlOf(failure);
        return new FaultException(sql == null ? unavailableFault(messageOf(failure)) : faultOf(sql), failure);
    }

    FaultException unavailable(String detail) {
        return new FaultException(unavailableFault(detail));
    }

    FaultException damaged(String detail) {
        return new FaultException(new Fault.LedgerDamaged(place(), detail));
    }

    FaultException tooNew(int found, int known) {
        return new FaultException(new Fault.LedgerTooNew(place(), Integer.toString(found), Integer.toString(known)));
    }

    private Fault faultOf(SQLException sql) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(sql.getErrorCode() & 0xff);
        return switch (code) {
            case SQLITE_NOTADB, SQLITE_CORRUPT -> new Fault.LedgerDamaged(place(), messageOf(sql));
            case SQLITE_FULL -> new Fault.LedgerFull(place());
            case SQLITE_IOERR -> hardlyAnyRoom() ? new Fault.LedgerFull(place()) : unavailableFault(messageOf(sql));
            case SQLITE_BUSY, SQLITE_LOCKED ->
                unavailableFault("another program is writing to the ledger and does not finish");
            default -> unavailableFault(messageOf(sql));
        };
    }

    private Fault unavailableFault(String detail) {
        return new Fault.LedgerUnavailable(place(), detail);
    }

    private boolean hardlyAnyRoom() {
        try {
            return Files.getFileStore(file).getUsableSpace() < HARDLY_ANY_ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    private String place() {
        return file.toString();
    }

    private static @Nullable SQLException sqlOf(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static String messageOf(Throwable failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }
}
