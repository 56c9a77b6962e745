package org.acsconsole.ledger.postgres;

import java.sql.SQLException;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.ledger.store.StoreFaults;
import org.acsconsole.reason.LedgerProblem;
import org.acsconsole.reason.Reason;

/** Says what PostgreSQL's errors mean for the user whose ledger it is, by their class in the SQL standard and its own. */
final class PostgresFaults extends StoreFaults {

    PostgresFaults(Address address) {
        super(address.shown());
    }

    FaultException tooNew(int found, int known) {
        return new FaultException(new Fault.LedgerTooNew(place(), Integer.toString(found), Integer.toString(known)));
    }

    @Override
    protected Fault faultOf(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        return switch (state) {
            case "53100" -> new Fault.LedgerFull(place()); // disk full
            case "55P03", "40P01", "40001" -> unavailableFault(Reason.of(LedgerProblem.LOCKED)); // locks
            case "XX001", "XX002" -> new Fault.LedgerDamaged(place(), reasonOf(sql)); // data or index corrupted
            default -> unavailableFault(reasonOf(sql));
        };
    }
}
