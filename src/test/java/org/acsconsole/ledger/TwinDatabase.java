package org.acsconsole.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The databases in which {@link TwinLedger} stands as an older console left it. */
enum TwinDatabase {
    WRITTEN_BY_VERSION_9(Database.SQLITE) {
        @Override
        void fill(String place) throws IOException {
            try (InputStream kept =
                    Objects.requireNonNull(TwinDatabase.class.getResourceAsStream("versions/ledger-9-twins.db"))) {
                Files.copy(kept, Path.of(place));
            }
        }
    },
    SQLITE(Database.SQLITE) {
        @Override
        void fill(String place) throws SQLException {
            write(place);
            database.execute(
                    place,
                    "DROP TRIGGER identity_block_in",
                    "DROP TRIGGER identity_block_out",
                    "DROP TRIGGER identity_block_move",
                    "DROP TABLE identity_block",
                    "DROP INDEX activity_by_outcome",
                    "CREATE INDEX activity_by_outcome ON activity (profile, outcome, at, tie) WHERE outcome <> 'DONE'",
                    "ALTER TABLE activity DROP COLUMN shown_outcome",
                    "PRAGMA user_version = 10",
                    "DELETE FROM flyway_schema_history WHERE version IN ('11', '12')");
        }
    },
    POSTGRES(Database.POSTGRES) {
        @Override
        void fill(String place) throws SQLException {
            write(place);
            database.execute(
                    place,
                    "DROP TABLE identity_block",
                    "DROP FUNCTION identity_block_change CASCADE",
                    "ALTER TABLE activity DROP COLUMN shown_outcome",
                    "CREATE INDEX activity_by_outcome ON activity (profile, outcome, at, tie) WHERE outcome <> 'DONE'",
                    "DELETE FROM acs_ledger_history WHERE version IN ('5', '6')");
        }
    };

    final Database database;

    TwinDatabase(Database database) {
        this.database = database;
    }

    abstract void fill(String place) throws IOException, SQLException;

    private static void write(String place) {
        try (LedgerStore store = Database.open(place)) {
            TwinLedger.fill(store);
        }
    }

    /** All that the tables hold of identities and of what was done. */
    List<String> content(String place) throws SQLException {
        List<String> content = new ArrayList<>();
        for (String table : List.of("identity", "token", "activity", "pending", "event", "tally")) {
            content.addAll(rows(place, table));
        }
        return content;
    }

    List<String> rows(String place, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database.address(place));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2, 3")) {
            while (row.next()) {
                StringBuilder values = new StringBuilder();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.append(row.getString(column)).append('|');
                }
                rows.add(values.toString());
            }
        }
        return rows;
    }
}
