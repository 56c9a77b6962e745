package org.acsconsole.ledger;

import java.nio.file.Path;
import org.acsconsole.identity.FaultException;
import org.acsconsole.ledger.sqlite.SqliteStore;
import org.acsconsole.ledger.store.Limits;
import org.acsconsole.ledger.store.Store;

/** Opens ledgers where a configuration says that they are. */
public final class LedgerStores {

    private LedgerStores() {}

    /**
     * Opens the file, and makes it if it is missing.
     *
     * @throws FaultException a {@link org.acsconsole.identity.Fault.OfLedger}
     */
    public static LedgerStore open(Path file) {
        return open(file, Limits.STANDARD);
    }

    static LedgerStore open(Path file, Limits limits) {
        return over(SqliteStore.open(file, limits));
    }

    static LedgerStore over(Store store) {
        return new ProfileLedgers(store);
    }
}
