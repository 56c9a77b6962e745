package org.acsconsole.ledger;

import java.nio.file.Path;
import org.acsconsole.ledger.sqlite.SqliteStore;
import org.acsconsole.ledger.store.Limits;

/** The databases that a ledger can be in. */
enum Database {
    SQLITE {
        @Override
        String make(Path folder) {
            return folder.resolve("ledger.db").toString();
        }

        @Override
        void drop(String place) {
            // It goes with its folder.
        }
    };

    /** A place for one ledger, of which nothing is there yet. */
    abstract String make(Path folder);

    abstract void drop(String place);

    static ProfileLedgers open(String place) {
        return open(place, Limits.STANDARD);
    }

    static ProfileLedgers open(String place, Limits limits) {
        return new ProfileLedgers(SqliteStore.open(Path.of(place), limits));
    }
}
