package org.acsconsole.ledger.store;

import java.sql.SQLException;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.reason.LedgerProblem;
import org.acsconsole.reason.Reason;
import org.jspecify.annotations.Nullable;

/** Says what a database's errors mean for the user whose ledger is in it. */
public abstract class StoreFaults {

    private final String place;

    /** @param place where the ledger is, as a user may see it */
    protected StoreFaults(String place) {
        this.place = place;
    }

    protected abstract Fault faultOf(SQLException sql);

    /** What a failure without an {@link SQLException} means. */
    protected Reason<LedgerProblem> reasonOf(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? Reason.of(LedgerProblem.UNTOLD) : Reason.of(LedgerProblem.QUOTED, message.strip());
    }

    public final FaultException of(Throwable failure) {
        if (failure instanceof FaultException known) {
            return new FaultException(known.fault(), known);
        }
        SQLException sql = sqlOf(failure);
        return new FaultException(sql == null ? unavailableFault(reasonOf(failure)) : faultOf(sql), failure);
    }

    /** What the caller of a statement gets: a fault where the database said no, and a mistake of ours as what it is. */
    public final RuntimeException reported(RuntimeException failure) {
        return failure instanceof FaultException || sqlOf(failure) != null ? of(failure) : failure;
    }

    public final FaultException unavailable(LedgerProblem problem) {
        return new FaultException(unavailableFault(Reason.of(problem)));
    }

    public final void checkInterrupt() {
        if (Thread.currentThread().isInterrupted()) {
            throw unavailable(LedgerProblem.NOT_WAITED_FOR);
        }
    }

    protected final Fault unavailableFault(Reason<LedgerProblem> reason) {
        return new Fault.LedgerUnavailable(place, reason);
    }

    public final String place() {
        return place;
    }

    private static @Nullable SQLException sqlOf(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
