package org.acsconsole.ledger;

import java.nio.file.Path;
import org.acsconsole.identity.FaultException;
import org.acsconsole.ledger.postgres.PostgresStore;
import org.acsconsole.ledger.sqlite.SqliteStore;
import org.acsconsole.ledger.store.Limits;
import org.acsconsole.ledger.store.Store;

/** Opens ledgers where a configuration says that they are. */
public final class LedgerStores {

    private static final String POSTGRESQL = "jdbc:postgresql:";

    private LedgerStores() {}

    /**
     * Opens a database, or a file, which is made if it is missing.
     *
     * @param place {@code jdbc:postgresql://…}, or the path of a file
     * @throws FaultException a {@link org.acsconsole.identity.Fault.OfLedger}
     */
    public static LedgerStore open(String place) {
        return open(place, Limits.STANDARD);
    }

    static LedgerStore open(String place, Limits limits) {
        return place.startsWith(POSTGRESQL) ? over(PostgresStore.open(place, limits)) : open(Path.of(place), limits);
    }

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
