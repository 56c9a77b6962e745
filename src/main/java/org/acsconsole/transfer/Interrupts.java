package org.acsconsole.transfer;

import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;

/** Ends long reading and writing that the user cancelled. */
final class Interrupts {

    private Interrupts() {}

    /** @throws FaultException with {@link Fault.Cancelled} on an interrupt */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new FaultException(new Fault.Cancelled());
        }
    }
}
