package org.acsconsole.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into the ledger comes out again, also after it was closed. */
final class SqliteLedgerTest {

    @TempDir
    Path folder;

    @Test
    void whatWasRecordedIsThereAfterReopening() {
        Identity identity = Samples.identity(1, "Kim 김민수", "kim@contoso.example");
        try (SqliteLedger file = SqliteLedger.open(folder.resolve("ledger.db"))) {
            Samples.record(file.of(Samples.PROFILE), identity, Samples.token(identity, 1));
        }
        try (SqliteLedger file = SqliteLedger.open(folder.resolve("ledger.db"))) {
            Ledger ledger = file.of(Samples.PROFILE);
            assertThat(ledger.identity(identity.id())).map(Identity::details).contains(identity.details());
            assertThat(ledger.tokens(identity.id(), 10)).containsExactly(Samples.token(identity, 1));
            assertThat(ledger.identities(new IdentityQuery(
                            IdentityFilter.ALL, "민수", IdentityOrder.NEWEST_FIRST, null, 10, Samples.NOON)))
                    .singleElement()
                    .satisfies(row -> assertThat(row.liveTokens()).isEqualTo(1));
            assertThat(ledger.activities(null, null, 10)).hasSize(1);
            assertThat(ledger.resource()).contains(Samples.RESOURCE);
            assertThat(ledger.counts("", Samples.NOON).active()).isEqualTo(1);
        }
    }

    @Test
    void anUnknownEndpointStaysUnknown() {
        try (SqliteLedger file = SqliteLedger.open(folder.resolve("ledger.db"))) {
            Profile unreached = new Profile("Contoso", Environment.TEST, null, "unknown:Contoso");
            file.of(unreached);
            assertThat(file.lastOpened("Contoso")).contains(unreached);
        }
    }
}
