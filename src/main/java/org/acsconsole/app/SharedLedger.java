package org.acsconsole.app;

import org.acsconsole.identity.FaultException;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.jspecify.annotations.Nullable;

/** The one ledger of this process: opened when it is first needed, shared by all profiles, closed at the end. */
final class SharedLedger implements AutoCloseable {

    private final String place;
    private @Nullable LedgerStore open;

    /** @param place the path of a file, or the address of a database */
    SharedLedger(String place) {
        this.place = place;
    }

    /**
     * Opens the ledger at the first call; one that failed is tried again at the next.
     *
     * @throws FaultException if it cannot be opened
     */
    synchronized LedgerStore get() {
        if (open == null) {
            open = LedgerStores.open(place);
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
