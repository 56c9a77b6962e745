package org.acsconsole.ledger;

import java.nio.file.Path;
import org.acsconsole.identity.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for a ledger in any database: who extends this runs on each, with an empty ledger for each test. */
@ParameterizedClass
@EnumSource(Database.class)
abstract class LedgerContract {

    @Parameter
    Database database;

    @TempDir
    Path folder;

    String place;
    SqliteLedger store;

    /** That of {@link Samples#PROFILE}. */
    Ledger ledger;

    @BeforeEach
    void openLedger() {
        place = database.make(folder);
        store = Database.open(place);
        ledger = store.of(Samples.PROFILE);
    }

    @AfterEach
    void closeLedger() {
        store.close();
        database.drop(place);
    }
}
