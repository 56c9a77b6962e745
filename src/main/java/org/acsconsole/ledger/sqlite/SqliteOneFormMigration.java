package org.acsconsole.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.acsconsole.ledger.store.OneFormMigration;

/** Migration 11. */
final class SqliteOneFormMigration extends OneFormMigration {

    SqliteOneFormMigration() {
        super("11");
    }

    @Override
    protected void index(Connection connection, long identity) throws SQLException {
        try (PreparedStatement texts = connection.prepareStatement(
                "SELECT id, label_key, user_key, note_key FROM identity WHERE seq = " + identity)) {
            try (ResultSet row = texts.executeQuery()) {
                String id = row.getString("id");
                RefoldMigration.index(
                        connection,
                        identity,
                        id.substring(id.indexOf('_')).toLowerCase(Locale.ROOT),
                        row.getString("label_key"),
                        row.getString("user_key"),
                        row.getString("note_key"));
            }
        }
    }

    @Override
    protected void finish(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 11");
        }
    }
}
