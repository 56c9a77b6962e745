package org.acsconsole.ledger.postgres;

import java.sql.SQLException;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.ledger.store.StoreFaults;

/** Says what PostgreSQL's errors mean for the user whose ledger it is, by their class in the SQL standard and its own. */
final class PostgresFaults extends StoreFaults {

    PostgresFaults(Address address) {
        super(address.shown());
    }

    FaultException tooNew(int found, int known) {
        return new FaultException(new Fault.LedgerTooNew(place(), Integer.toString(found), Integer.toString(known)));
    }

    /** What a commit without an answer means: whether it was written is not known where the connection was lost on the way. */
    FaultException ofCommit(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        boolean lost = state.startsWith("08") || state.startsWith("57P0");
        return lost ? new FaultException(new Fault.LedgerOutcomeUnknown(place()), sql) : of(sql);
    }

    @Override
    protected Fault faultOf(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        return switch (state) {
            case "53100" -> new Fault.LedgerFull(place()); // disk full
            case "55P03", "40P01", "40001" -> new Fault.LedgerLocked(place()); // locks
            case "XX001", "XX002" -> new Fault.LedgerDamaged(place(), reasonOf(sql)); // data or index corrupted
            default -> unavailableFault(reasonOf(sql));
        };
    }
}
