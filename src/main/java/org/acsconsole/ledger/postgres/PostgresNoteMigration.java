package org.acsconsole.ledger.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.acsconsole.ledger.store.NoteMigration;

/** Migration 4. */
final class PostgresNoteMigration extends NoteMigration {

    private static final String TEXT = """
            ALTER TABLE identity DROP COLUMN search_text;
            ALTER TABLE identity ADD COLUMN search_text TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (
                lower(substr(id, strpos(id, '_'))) || E'\\n' || label_key || E'\\n' || user_key || E'\\n' || note_key) STORED;
            DO $$
            BEGIN
                CREATE INDEX identity_by_text ON identity USING gin (search_text gin_trgm_ops);
            EXCEPTION
                WHEN undefined_object THEN
                    RAISE NOTICE 'there is no pg_trgm: a search walks the list in its order';
            END
            $$;
            """;

    PostgresNoteMigration() {
        super("4");
    }

    @Override
    protected void addColumn(Connection connection) throws SQLException {
        execute(connection, "ALTER TABLE identity ADD COLUMN note_key TEXT COLLATE \"C\" NOT NULL DEFAULT ''");
    }

    /** The database keeps the index of what it searches by itself. */
    @Override
    protected void index(Connection connection, ResultSet row, String folded) {}

    @Override
    protected void finish(Connection connection) throws SQLException {
        execute(connection, TEXT);
    }
}
