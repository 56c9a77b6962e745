package org.acsconsole.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.acsconsole.identity.ChainCheck;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.Ledger;
import org.acsconsole.ledger.postgres.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of a ledger in PostgreSQL are those that SQLite gives, in the same order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresLedgerTest {

    private final String address = PostgresServer.running().newDatabase();
    private final RandomBook book = new RandomBook(300);
    private LedgerStore store;
    private Ledger ledger;

    @BeforeAll
    void write() {
        store = LedgerStores.open(address);
        ledger = store.of(Samples.PROFILE);
        book.writeTo(ledger);
    }

    @AfterAll
    void close() {
        store.close();
        PostgresServer.running().drop(address);
    }

    @ParameterizedTest
    @EnumSource
    void pagesInEveryOrderMissNothingAndRepeatNothing(IdentityOrder.Key key) {
        for (boolean descending : List.of(true, false)) {
            for (IdentityFilter filter : IdentityFilter.values()) {
                IdentityOrder order = new IdentityOrder(key, descending);
                assertThat(pages(filter, "", order))
                        .as("%s %s", order, filter)
                        .isEqualTo(book.rows(filter, "", order, RandomBook.NOW));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kim", "김", "김민수", "%", "_", "\\", "dc774_00000006", "user1@", "8:acs", "zzz"})
    void aSearchFindsWhatContainsItAndNothingElse(String search) {
        for (IdentityFilter filter : IdentityFilter.values()) {
            List<IdentityRow> expected = book.rows(filter, search, IdentityOrder.NEWEST_FIRST, RandomBook.NOW);
            assertThat(pages(filter, search, IdentityOrder.NEWEST_FIRST)).isEqualTo(expected);
            assertThat(ledger.counts(search, RandomBook.NOW).of(filter)).isEqualTo(expected.size());
        }
    }

    @Test
    void theChainOfItsEventsIsIntact() {
        assertThat(ledger.verify(read -> {}))
                .isInstanceOfSatisfying(
                        ChainCheck.Intact.class,
                        intact -> assertThat(intact.end().position()).isEqualTo(300));
    }

    private List<IdentityRow> pages(IdentityFilter filter, String search, IdentityOrder order) {
        List<IdentityRow> rows = new ArrayList<>();
        List<IdentityRow> page;
        do {
            IdentityRow after = rows.isEmpty() ? null : rows.getLast();
            page = ledger.identities(new IdentityQuery(filter, search, order, after, 37, RandomBook.NOW));
            rows.addAll(page);
        } while (page.size() == 37);
        return rows;
    }
}
