package org.acsconsole.ledger.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.acsconsole.ledger.store.NoteMigration;

/** Migration 9.1, on the way to the tables of version 10. */
final class SqliteNoteMigration extends NoteMigration {

    SqliteNoteMigration() {
        super("9.1");
    }

    @Override
    protected void addColumn(Connection connection) throws SQLException {
        execute(connection, "ALTER TABLE identity ADD COLUMN note_key TEXT NOT NULL DEFAULT ''");
    }

    @Override
    protected void index(Connection connection, ResultSet row, String folded) throws SQLException {
        String id = row.getString("id");
        String tail = id.substring(id.indexOf('_')).toLowerCase(Locale.ROOT);
        RefoldMigration.index(
                connection, row.getLong("seq"), tail, row.getString("label_key"), row.getString("user_key"), folded);
    }

    @Override
    protected void finish(Connection connection) {}
}
