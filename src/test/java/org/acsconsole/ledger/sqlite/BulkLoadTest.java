package org.acsconsole.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.ledger.store.Limits;
import org.acsconsole.ledger.store.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file without identities that is filled at once is the same file as one that was filled row by row. */
final class BulkLoadTest {

    private static final String SCHEMA =
            "SELECT type || name || sql AS it FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";
    private static final String COUNTS = "SELECT 'state' || state || ':' || n AS it FROM tally WHERE n > 0 UNION ALL"
            + " SELECT origin || block || ':' || n || oldest || newest FROM identity_block ORDER BY it";

    private SqliteStore atOnce;
    private SqliteStore byRow;

    @BeforeEach
    void open(@TempDir Path folder) {
        Limits limits = Limits.of(Duration.ofSeconds(10), 10, 10_000);
        atOnce = SqliteStore.open(folder.resolve("at-once.db"), limits);
        byRow = SqliteStore.open(folder.resolve("by-row.db"), limits);
        List.of(atOnce, byRow).forEach(store -> store.write(BulkLoadTest::profile));
    }

    @AfterEach
    void close() {
        atOnce.close();
        byRow.close();
    }

    @Test
    void itHasTheSameIndexesAndTriggers() {
        fill();
        assertThat(texts(atOnce, SCHEMA)).isEqualTo(texts(byRow, SCHEMA));
    }

    @Test
    void itHasTheSameCounts() {
        fill();
        assertThat(texts(atOnce, COUNTS)).isNotEmpty().isEqualTo(texts(byRow, COUNTS));
    }

    @Test
    void whatIsCancelledWhileIndexesAreMadeLeavesTheFileAsItWas() {
        List<String> before = texts(atOnce, SCHEMA);
        Runnable cancelled = () -> {
            throw new FaultException(new Fault.Cancelled());
        };
        assertThatThrownBy(() -> atOnce.write(
                        transaction -> atOnce.inBulk(transaction, cancelled, () -> identities(transaction))))
                .isInstanceOf(FaultException.class);
        assertThat(texts(atOnce, SCHEMA)).isEqualTo(before);
        assertThat(texts(atOnce, COUNTS)).isEmpty();
    }

    private void fill() {
        atOnce.write(transaction -> atOnce.inBulk(transaction, () -> {}, () -> identities(transaction)));
        byRow.write(BulkLoadTest::identities);
    }

    private static void profile(Transaction transaction) {
        transaction
                .sql("INSERT INTO profile (ledger_key, name, environment, endpoint) VALUES ('k', 'n', 'TEST', '')")
                .execute();
    }

    private static void identities(Transaction transaction) {
        for (int i = 0; i < 5_000; i++) {
            transaction
                    .sql("""
                            INSERT INTO identity (profile, id, label, user_name, note, label_key, user_key, note_key, origin,
                                version, recorded_at, deleted_at, missing)
                            VALUES (1, :id, '', '', '', '', '', '', 'IMPORTED', 0, :at, :deleted, 0)
                            """)
                    .bind("id", "id" + i)
                    .bind("at", (long) i)
                    .bind("deleted", i % 7 == 0 ? Long.valueOf(i) : null)
                    .execute();
        }
    }

    private static List<String> texts(SqliteStore store, String sql) {
        return store.read(statements -> statements.sql(sql).list(row -> row.getString("it")));
    }
}
