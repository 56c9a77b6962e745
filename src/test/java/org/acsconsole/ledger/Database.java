package org.acsconsole.ledger;

import java.nio.file.Path;

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

    static SqliteLedger open(String place) {
        return open(place, Limits.STANDARD);
    }

    static SqliteLedger open(String place, Limits limits) {
        return SqliteLedger.open(Path.of(place), limits);
    }
}
