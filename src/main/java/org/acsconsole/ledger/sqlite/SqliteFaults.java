package org.acsconsole.ledger.sqlite;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.ledger.store.StoreFaults;
import org.acsconsole.reason.LedgerProblem;
import org.acsconsole.reason.Reason;
import org.sqlite.SQLiteErrorCode;

/** Says what SQLite's and the file system's errors mean for the user whose ledger it is. */
final class SqliteFaults extends StoreFaults {

    private static final long HARDLY_ANY_ROOM = 1L << 20;

    private final Path file;

    SqliteFaults(Path file) {
        super(file.toString());
        this.file = file;
    }

    FaultException damaged(LedgerProblem problem, String... values) {
        return new FaultException(new Fault.LedgerDamaged(place(), Reason.of(problem, values)));
    }

    FaultException tooNew(int found, int known) {
        return new FaultException(new Fault.LedgerTooNew(place(), Integer.toString(found), Integer.toString(known)));
    }

    @Override
    protected Fault faultOf(SQLException sql) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(sql.getErrorCode() & 0xff);
        return switch (code) {
            case SQLITE_NOTADB, SQLITE_CORRUPT -> new Fault.LedgerDamaged(place(), reasonOf(sql));
            case SQLITE_FULL -> new Fault.LedgerFull(place());
            case SQLITE_IOERR -> hardlyAnyRoom() ? new Fault.LedgerFull(place()) : unavailableFault(reasonOf(sql));
            case SQLITE_BUSY, SQLITE_LOCKED -> new Fault.LedgerLocked(place());
            default -> unavailableFault(reasonOf(sql));
        };
    }

    @Override
    protected Reason<LedgerProblem> reasonOf(Throwable failure) {
        return switch (failure) {
            case AccessDeniedException denied -> Reason.of(LedgerProblem.ACCESS_DENIED, denied.getFile());
            case FileAlreadyExistsException other -> Reason.of(LedgerProblem.NO_FOLDER, other.getFile());
            default -> super.reasonOf(failure);
        };
    }

    private boolean hardlyAnyRoom() {
        try {
            return Files.getFileStore(file).getUsableSpace() < HARDLY_ANY_ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }
}
