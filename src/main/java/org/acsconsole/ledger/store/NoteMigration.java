package org.acsconsole.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.Context;

/** A migration after which a search finds notes: it adds the column {@code note_key}, and fills it where there is a note. */
public abstract class NoteMigration extends NumberedMigration {

    protected NoteMigration(String version) {
        super(version, "notes are searched");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        addColumn(connection);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT seq, id, label_key, user_key, note FROM identity WHERE note <> ''");
                PreparedStatement key = connection.prepareStatement("UPDATE identity SET note_key = ? WHERE seq = ?")) {
            while (row.next()) {
                String folded = FrozenFolding.fold(row.getString("note"));
                key.setString(1, folded);
                key.setLong(2, row.getLong("seq"));
                key.executeUpdate();
                index(connection, row, folded);
            }
        }
        finish(connection);
    }

    protected abstract void addColumn(Connection connection) throws SQLException;

    /** Puts the note of the row into the search index, unless the database does so. */
    protected abstract void index(Connection connection, ResultSet row, String folded) throws SQLException;

    /** Is called when every note has its key. */
    protected abstract void finish(Connection connection) throws SQLException;

    protected static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
