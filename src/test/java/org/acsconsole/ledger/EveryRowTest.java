package org.acsconsole.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.acsconsole.identity.ChainCheck.Intact;
import org.acsconsole.identity.Profile;
import org.junit.jupiter.api.Test;

/** Rows of every kind are read from any database as they are read from an SQLite file. */
final class EveryRowTest extends LedgerContract {

    @Test
    void everyRowIsReadAsFromAnSqliteFile() {
        SampleLedger.fill(store);
        try (LedgerStore file = Database.open(folder.resolve("other.db").toString())) {
            SampleLedger.fill(file);
            assertThat(VersionFile.listing(store)).containsExactlyElementsOf(VersionFile.listing(file));
        }
    }

    @Test
    void everyRowIsThereAfterReopening() {
        SampleLedger.fill(store);
        List<String> before = listing();
        store.close();
        store = Database.open(place);
        assertThat(listing()).containsExactlyElementsOf(before);
    }

    /** Without what is interrupted: that is all of a console which was closed. */
    private List<String> listing() {
        return VersionFile.listing(store).stream()
                .map(line -> line.replaceFirst("begun \\|.*", ""))
                .toList();
    }

    @Test
    void theEventsOfEveryProfileAreIntact() {
        SampleLedger.fill(store);
        for (Profile profile : SampleLedger.PROFILES) {
            assertThat(store.of(profile).verify(read -> {})).isInstanceOf(Intact.class);
        }
    }
}
