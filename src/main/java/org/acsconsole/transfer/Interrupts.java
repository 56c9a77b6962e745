package org.acsconsole.transfer;

import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.reason.LedgerProblem;

/** Ends long reading and writing that the user cancelled. */
final class Interrupts {

    private Interrupts() {}

    /** The fault, or {@link Fault.Cancelled} where it only says that an interrupt ended a wait for the ledger. */
    static FaultException translated(FaultException failure) {
        return failure.fault() instanceof Fault.LedgerUnavailable unavailable
                        && unavailable.reason().sentence() == LedgerProblem.NOT_WAITED_FOR
                ? new FaultException(new Fault.Cancelled(), failure)
                : failure;
    }

    /** @throws FaultException with {@link Fault.Cancelled} on an interrupt */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new FaultException(new Fault.Cancelled());
        }
    }
}
