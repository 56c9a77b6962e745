package org.acsconsole.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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

    private static final Profile UNREACHED =
            new Profile("Contoso", Environment.TEST, null, Profile.keyWhileUnknown("Contoso"));
    private static final Profile REACHED =
            new Profile("Contoso", Environment.TEST, URI.create("https://contoso.example"), "contoso.example");

    @TempDir
    Path folder;

    @Test
    void whatWasRecordedIsThereAfterReopening() {
        Identity identity = Samples.identity(1, "Kim 김민수", "kim@contoso.example");
        try (LedgerStore file = LedgerStores.open(folder.resolve("ledger.db"))) {
            Samples.record(file.of(Samples.PROFILE), identity, Samples.token(identity, 1));
        }
        try (LedgerStore file = LedgerStores.open(folder.resolve("ledger.db"))) {
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
        try (LedgerStore file = LedgerStores.open(folder.resolve("ledger.db"))) {
            file.of(UNREACHED);
            assertThat(file.lastOpened("Contoso")).contains(UNREACHED);
        }
    }

    @Test
    void whatWasAddedWhileTheResourceWasUnknownIsInItsBookOnceItIsKnown() {
        try (LedgerStore file = LedgerStores.open(folder.resolve("ledger.db"))) {
            Samples.record(file.of(UNREACHED), Samples.identity(1, "Kim", ""));
            Ledger known = file.of(REACHED);
            assertThat(known.identity(Samples.id(1))).isPresent();
            assertThat(known.activities(null, null, 10)).hasSize(1);
            assertThat(file.lastOpened("Contoso")).contains(REACHED);
        }
    }

    @Test
    void aBookThatTheResourceHasAlreadyTakesInWhatWasAddedAndKeepsItsOwn() {
        try (LedgerStore file = LedgerStores.open(folder.resolve("ledger.db"))) {
            Samples.record(file.of(REACHED), Samples.identity(1, "Kim", ""));
            Ledger before = file.of(UNREACHED);
            Samples.record(before, Samples.identity(1, "another name", ""));
            Samples.record(before, Samples.identity(2, "Lee", ""));
            Ledger known = file.of(REACHED);
            assertThat(known.identity(Samples.id(1)))
                    .map(Identity::details)
                    .contains(Samples.identity(1, "Kim", "").details());
            assertThat(known.counts("", Samples.NOON).active()).isEqualTo(2);
            assertThat(known.counts("lee", Samples.NOON).active()).isEqualTo(1);
            assertThat(known.activities(null, null, 10)).hasSize(3);
            assertThat(file.lastOpened("Contoso")).contains(REACHED);
        }
    }

    @Test
    void theBookOfAnotherProfileStaysWhereItIs() {
        try (LedgerStore file = LedgerStores.open(folder.resolve("ledger.db"))) {
            Samples.record(file.of(UNREACHED), Samples.identity(1, "Kim", ""));
            assertThat(file.of(Samples.OTHER_PROFILE).identity(Samples.id(1))).isEmpty();
            assertThat(file.of(UNREACHED).identity(Samples.id(1))).isPresent();
        }
    }
}
