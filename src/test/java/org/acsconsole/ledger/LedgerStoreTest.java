package org.acsconsole.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Profile;
import org.junit.jupiter.api.Test;

/** What goes into the ledger comes out again, also after it was closed, and each profile has its own. */
final class LedgerStoreTest extends LedgerContract {

    private static final Profile UNREACHED =
            new Profile("Contoso", Environment.TEST, null, Profile.keyWhileUnknown("Contoso"));
    private static final Profile REACHED =
            new Profile("Contoso", Environment.TEST, URI.create("https://contoso.example"), "contoso.example");

    @Test
    void whatWasRecordedIsThereAfterReopening() {
        Identity identity = Samples.identity(1, "Kim 김민수", "kim@contoso.example");
        Samples.record(ledger, identity, Samples.token(identity, 1));
        store.close();
        store = Database.open(place);
        ledger = store.of(Samples.PROFILE);
        assertThat(ledger.identity(identity.id())).map(Identity::details).contains(identity.details());
        assertThat(ledger.tokens(identity.id(), 10)).containsExactly(Samples.token(identity, 1));
        assertThat(ledger.identities(new IdentityQuery(
                        IdentityFilter.ALL, "민수", IdentityOrder.NEWEST_FIRST, null, 10, Samples.NOON)))
                .singleElement()
                .satisfies(row -> assertThat(row.liveTokens()).isEqualTo(1));
        assertThat(ledger.activities(null, null, 10)).hasSize(1);
        assertThat(ledger.resource()).contains(Samples.RESOURCE);
        assertThat(ledger.counts("", Samples.NOON).of(IdentityFilter.EXISTING)).isEqualTo(1);
    }

    @Test
    void anUnknownEndpointStaysUnknown() {
        store.of(UNREACHED);
        assertThat(store.lastOpened("Contoso")).contains(UNREACHED);
    }

    @Test
    void whatWasAddedWhileTheResourceWasUnknownIsInItsBookOnceItIsKnown() {
        Samples.record(store.of(UNREACHED), Samples.identity(1, "Kim", ""));
        Ledger known = store.of(REACHED);
        assertThat(known.identity(Samples.id(1))).isPresent();
        assertThat(known.activities(null, null, 10)).hasSize(1);
        assertThat(store.lastOpened("Contoso")).contains(REACHED);
    }

    @Test
    void aBookThatTheResourceHasAlreadyTakesInWhatWasAddedAndKeepsItsOwn() {
        Samples.record(store.of(REACHED), Samples.identity(1, "Kim", ""));
        Ledger before = store.of(UNREACHED);
        Samples.record(before, Samples.identity(1, "another name", ""));
        Samples.record(before, Samples.identity(2, "Lee", ""));
        Ledger known = store.of(REACHED);
        assertThat(known.identity(Samples.id(1)))
                .map(Identity::details)
                .contains(Samples.identity(1, "Kim", "").details());
        assertThat(known.counts("", Samples.NOON).of(IdentityFilter.EXISTING)).isEqualTo(2);
        assertThat(known.counts("lee", Samples.NOON).of(IdentityFilter.EXISTING))
                .isEqualTo(1);
        assertThat(known.activities(null, null, 10)).hasSize(3);
        assertThat(store.lastOpened("Contoso")).contains(REACHED);
    }

    @Test
    void theBookOfAnotherProfileStaysWhereItIs() {
        Samples.record(store.of(UNREACHED), Samples.identity(1, "Kim", ""));
        assertThat(store.of(Samples.OTHER_PROFILE).identity(Samples.id(1))).isEmpty();
        assertThat(store.of(UNREACHED).identity(Samples.id(1))).isPresent();
    }
}
