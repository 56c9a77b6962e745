package org.acsconsole.ledger;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.reason.LedgerProblem;
import org.acsconsole.reason.Reason;
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
        return new FaultException(sql == null ? unavailableFault(reasonOf(failure)) : faultOf(sql), failure);
    }

    /** What the caller of a statement is told: a fault where SQLite said no, and a mistake of ours as what it is. */
    RuntimeException told(RuntimeException failure) {
        return failure instanceof FaultException || sqlOf(failure) != null ? of(failure) : failure;
    }

    FaultException unavailable(LedgerProblem trouble) {
        return new FaultException(unavailableFault(Reason.of(trouble)));
    }

    FaultException damaged(LedgerProblem trouble, String... values) {
        return new FaultException(new Fault.LedgerDamaged(place(), Reason.of(trouble, values)));
    }

    FaultException tooNew(int found, int known) {
        return new FaultException(new Fault.LedgerTooNew(place(), Integer.toString(found), Integer.toString(known)));
    }

    private Fault faultOf(SQLException sql) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(sql.getErrorCode() & 0xff);
        return switch (code) {
            case SQLITE_NOTADB, SQLITE_CORRUPT -> new Fault.LedgerDamaged(place(), reasonOf(sql));
            case SQLITE_FULL -> new Fault.LedgerFull(place());
            case SQLITE_IOERR -> hardlyAnyRoom() ? new Fault.LedgerFull(place()) : unavailableFault(reasonOf(sql));
            case SQLITE_BUSY, SQLITE_LOCKED -> unavailableFault(Reason.of(LedgerProblem.LOCKED));
            default -> unavailableFault(reasonOf(sql));
        };
    }

    private Fault unavailableFault(Reason<LedgerProblem> reason) {
        return new Fault.LedgerUnavailable(place(), reason);
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

    private static Reason<LedgerProblem> reasonOf(Throwable failure) {
        String message = failure.getMessage();
        return switch (failure) {
            case AccessDeniedException denied -> Reason.of(LedgerProblem.ACCESS_DENIED, denied.getFile());
            case FileAlreadyExistsException other -> Reason.of(LedgerProblem.NO_FOLDER, other.getFile());
            default ->
                message == null ? Reason.of(LedgerProblem.UNTOLD) : Reason.of(LedgerProblem.QUOTED, message.strip());
        };
    }
}
