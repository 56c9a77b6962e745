package org.acsconsole.ledger.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.acsconsole.ledger.store.Transaction;

/**
 * Writes very many identities into a file that has none: what is kept of them beside their rows is left out meanwhile, and made for
 * all of them at once in the same transaction, which takes a fraction of the time.
 *
 * @param check throws if the work is not wanted any more; is called before each index that is made
 */
record BulkLoad(Transaction transaction, Runnable check) {

    private static final String PARTS = """
            SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = 'identity' AND sql IS NOT NULL
                AND (type = 'index' OR name IN ('tally_in', 'identity_block_in'))
            """;

    private record Part(String type, String name, String sql) {

        static Part of(ResultSet row) throws SQLException {
            return new Part(row.getString("type"), row.getString("name"), row.getString("sql"));
        }
    }

    void around(Runnable work) {
        if (transaction.sql("SELECT EXISTS (SELECT 1 FROM identity)").isTrue()) {
            work.run();
            return;
        }
        List<Part> parts = transaction.sql(PARTS).list(Part::of);
        parts.forEach(part -> execute("DROP " + part.type() + " " + part.name()));
        work.run();
        count();
        for (Part part : parts) {
            check.run();
            execute(part.sql());
        }
    }

    /** Does what the triggers that are left out would have done. */
    private void count() {
        execute("DELETE FROM tally");
        execute(
                "INSERT INTO tally (profile, state, n) SELECT profile, state, count(*) FROM identity GROUP BY profile, state");
        execute("DELETE FROM identity_block");
        execute("""
                INSERT INTO identity_block (profile, origin, block, n, oldest, newest)
                SELECT profile, origin, seq / 4096, count(*), min(recorded_at), max(recorded_at)
                FROM identity WHERE deleted_at IS NULL GROUP BY profile, origin, seq / 4096
                """);
    }

    private void execute(String sql) {
        transaction.sql(sql).execute();
    }
}
