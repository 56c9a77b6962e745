package org.acsconsole.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.EnumSet;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.CleanUpScope;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Period;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database whose tables have version 1 has every row in today's version, in the orders and filters of today. */
final class OlderDatabaseTest {

    private static final String ROWS = """
            INSERT INTO profile (ledger_key, name, environment, endpoint, resource)
                VALUES ('4ccc92c8-9815-4422-bddc-ceea181dc774', 'Workshop', 'WORKSHOP', 'https://localhost:7443',
                    '4ccc92c8-9815-4422-bddc-ceea181dc774');
            INSERT INTO identity (profile, id, label, user_name, note, label_key, user_key, origin, version, recorded_at,
                    created_at)
                SELECT seq, '8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_0000000' || n || '-0001-3502-0000-000000000000',
                    'label ' || n, '', 'Nötiz ' || n, 'label ' || n, '', 'CREATED', 1, n * 1000000, nullif(4 - n, 2) * 1000000
                FROM profile, generate_series(1, 3) n;
            INSERT INTO activity (profile, at, tie, key, operator, operation, detail, outcome, request_id, took_nanos)
                SELECT seq, n * 1000000, n, '00000000-0000-7000-8000-00000000000' || n, 'ann', 'CREATE', '', 'DONE',
                    'request ' || n, 5
                FROM profile, generate_series(1, 3) n;
            """;

    private String address;

    @BeforeEach
    void fill() throws SQLException {
        address = PostgresServer.running().newDatabase();
        Flyway.configure()
                .dataSource(address, null, null)
                .locations("classpath:org/acsconsole/ledger/postgres/migration")
                .table("acs_ledger_history")
                .target("1")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute(ROWS);
        }
    }

    @AfterEach
    void drop() {
        PostgresServer.running().drop(address);
    }

    @Test
    void aNoteOfBeforeIsFound() {
        try (LedgerStore store = LedgerStores.open(address)) {
            assertThat(ledger(store).counts("notiz 2", Instant.EPOCH).of(IdentityFilter.ALL))
                    .isEqualTo(1);
        }
    }

    @Test
    void identitiesAreOrderedByCreationAndWhereThatIsUnknownByRecording() {
        try (LedgerStore store = LedgerStores.open(address)) {
            IdentityOrder oldestFirst = new IdentityOrder(IdentityOrder.Key.CREATED, false);
            assertThat(ledger(store)
                            .identities(
                                    new IdentityQuery(IdentityFilter.ALL, "", oldestFirst, null, 10, Instant.EPOCH)))
                    .extracting(row -> row.identity().details().label())
                    .containsExactly("label 3", "label 2", "label 1");
        }
    }

    @Test
    void aCleanUpCountsThoseOfBefore() {
        try (LedgerStore store = LedgerStores.open(address)) {
            CleanUpScope since = new CleanUpScope(EnumSet.of(Origin.CREATED), Instant.ofEpochSecond(2));
            assertThat(ledger(store).count(since)).isEqualTo(2);
        }
    }

    @Test
    void anActivityIsFoundByItsRequestId() {
        try (LedgerStore store = LedgerStores.open(address)) {
            ActivityFilter filter = new ActivityFilter(Period.ALWAYS, null, null, null, null, "request 2");
            assertThat(ledger(store).activities(new ActivityQuery(filter, null, 10)))
                    .extracting(ActivityRow::activity)
                    .extracting(Activity::operation, Activity::at)
                    .containsExactly(tuple(Operation.CREATE, Instant.ofEpochSecond(2)));
        }
    }

    private static Ledger ledger(LedgerStore store) {
        return store.of(store.lastOpened("Workshop").orElseThrow());
    }
}
