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
import java.util.Set;

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
                    "DROP TABLE activity_identity",
                    "DROP TABLE identity_tag",
                    "DROP INDEX identity_without_token",
                    "ALTER TABLE identity DROP COLUMN tags",
                    "ALTER TABLE identity DROP COLUMN tags_key",
                    "ALTER TABLE pending DROP COLUMN tags",
                    "ALTER TABLE unanswered DROP COLUMN tags",
                    "DROP TRIGGER identity_block_in",
                    "DROP TRIGGER identity_block_out",
                    "DROP TRIGGER identity_block_move",
                    "DROP TABLE identity_block",
                    "DROP INDEX activity_by_time",
                    "DROP INDEX activity_by_operator",
                    "DROP INDEX activity_by_operation",
                    "DROP INDEX activity_by_outcome",
                    "CREATE INDEX activity_by_operator ON activity (profile, operator, at, tie)",
                    "CREATE INDEX activity_by_operation ON activity (profile, operation, at, tie)",
                    "CREATE INDEX activity_by_outcome ON activity (profile, outcome, at, tie) WHERE outcome <> 'DONE'",
                    "ALTER TABLE activity DROP COLUMN job",
                    "ALTER TABLE activity DROP COLUMN item",
                    "ALTER TABLE activity DROP COLUMN reason",
                    "ALTER TABLE pending DROP COLUMN reason",
                    "ALTER TABLE pending DROP COLUMN job",
                    "ALTER TABLE pending DROP COLUMN item",
                    "ALTER TABLE event DROP COLUMN job",
                    "ALTER TABLE activity DROP COLUMN shown_outcome",
                    "PRAGMA user_version = 10",
                    "DELETE FROM flyway_schema_history WHERE version IN ('11', '12', '13', '14', '15')");
        }
    },
    POSTGRES(Database.POSTGRES) {
        @Override
        void fill(String place) throws SQLException {
            write(place);
            database.execute(
                    place,
                    "DROP TABLE activity_identity",
                    "DROP TABLE identity_tag",
                    "DROP INDEX identity_without_token",
                    "ALTER TABLE identity DROP COLUMN search_text, DROP COLUMN tags, DROP COLUMN tags_key",
                    "ALTER TABLE identity ADD COLUMN search_text TEXT NOT NULL DEFAULT ''",
                    "ALTER TABLE pending DROP COLUMN tags",
                    "ALTER TABLE unanswered DROP COLUMN tags",
                    "DROP TABLE identity_block",
                    "DROP FUNCTION identity_block_change CASCADE",
                    "ALTER TABLE activity DROP COLUMN job, DROP COLUMN item CASCADE, DROP COLUMN reason",
                    "ALTER TABLE pending DROP COLUMN job, DROP COLUMN item, DROP COLUMN reason",
                    "CREATE INDEX activity_by_operator ON activity (profile, operator, at, tie)",
                    "CREATE INDEX activity_by_operation ON activity (profile, operation, at, tie)",
                    "CREATE INDEX activity_by_outcome ON activity (profile, outcome, at, tie) WHERE outcome <> 'DONE'",
                    "ALTER TABLE event DROP COLUMN job",
                    "ALTER TABLE activity DROP COLUMN shown_outcome",
                    "DELETE FROM acs_ledger_history WHERE version IN ('5', '6', '7', '8', '9')");
        }
    };

    /** Columns that older consoles did not have. */
    private static final Set<String> SINCE = Set.of("job", "item", "reason", "tags", "tags_key", "search_text");

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
                    String name = row.getMetaData().getColumnName(column);
                    values.append(SINCE.contains(name) ? "" : row.getString(column) + '|');
                }
                rows.add(values.toString());
            }
        }
        return rows;
    }
}
