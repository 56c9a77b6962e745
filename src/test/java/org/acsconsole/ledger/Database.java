package org.acsconsole.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.acsconsole.ledger.postgres.PostgresServer;
import org.acsconsole.ledger.postgres.PostgresStore;
import org.acsconsole.ledger.sqlite.SqliteStore;
import org.acsconsole.ledger.store.Limits;

/** The databases that a ledger can be in. */
enum Database {
    SQLITE {
        @Override
        String make(Path folder) {
            return folder.resolve("ledger.db").toString();
        }

        @Override
        void drop(String place) {
            // It goes with its folder.
        }

        @Override
        String address(String place) {
            return "jdbc:sqlite:" + place;
        }

        @Override
        void letEventsBeChanged(String place) throws SQLException {
            execute(place, "DROP TRIGGER IF EXISTS event_stays", "DROP TRIGGER IF EXISTS event_remains");
        }

        @Override
        void letBeNull(String place, String table, String column) throws SQLException {
            execute(
                    place,
                    "PRAGMA writable_schema = ON",
                    "UPDATE sqlite_schema SET sql = replace(sql, 'TEXT NOT NULL', 'TEXT') WHERE name = '" + table + "'",
                    "CREATE TABLE spare (any TEXT)"); // so that all connections read the tables anew
        }

        @Override
        void refuseUpdates(String place, String table) throws SQLException {
            execute(
                    place,
                    "CREATE TRIGGER refused BEFORE UPDATE ON " + table + " BEGIN SELECT raise(ABORT, 'no'); END");
        }

        @Override
        void allowUpdates(String place, String table) throws SQLException {
            execute(place, "DROP TRIGGER refused");
        }
    },
    POSTGRES {
        @Override
        String make(Path folder) {
            return PostgresServer.running().copyOf(EmptyLedger.ADDRESS);
        }

        @Override
        String makeWithoutTables(Path folder) {
            return PostgresServer.running().newDatabase();
        }

        @Override
        void drop(String place) {
            PostgresServer.running().drop(place);
        }

        @Override
        String address(String place) {
            return place;
        }

        @Override
        void letEventsBeChanged(String place) throws SQLException {
            execute(place, "ALTER TABLE event DISABLE TRIGGER USER");
        }

        @Override
        void letBeNull(String place, String table, String column) throws SQLException {
            execute(place, "ALTER TABLE " + table + " ALTER COLUMN " + column + " DROP NOT NULL");
        }

        @Override
        void refuseUpdates(String place, String table) throws SQLException {
            execute(place, "ALTER TABLE " + table + " ADD CONSTRAINT refused CHECK (seq < 0) NOT VALID");
        }

        @Override
        void allowUpdates(String place, String table) throws SQLException {
            execute(place, "ALTER TABLE " + table + " DROP CONSTRAINT refused");
        }
    };

    private static final class EmptyLedger {

        private static final String ADDRESS = PostgresServer.running().newDatabase();

        static {
            open(ADDRESS).close();
        }
    }

    /** A place for one ledger that is empty. */
    abstract String make(Path folder);

    /** A place for one ledger that nobody has opened yet. */
    String makeWithoutTables(Path folder) {
        return make(folder);
    }

    abstract void drop(String place);

    abstract String address(String place);

    /** Takes away what keeps events from being changed, as whoever owns the database can. */
    abstract void letEventsBeChanged(String place) throws SQLException;

    /** Takes away what keeps a column of text from being null. */
    abstract void letBeNull(String place, String table, String column) throws SQLException;

    /** Has it refuse every change of a row of the table. */
    abstract void refuseUpdates(String place, String table) throws SQLException;

    abstract void allowUpdates(String place, String table) throws SQLException;

    /** Does something to the database without the console. */
    final void execute(String place, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address(place));
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    static ProfileLedgers open(String place) {
        return open(place, Limits.STANDARD);
    }

    static ProfileLedgers open(String place, Limits limits) {
        return new ProfileLedgers(
                place.startsWith("jdbc:")
                        ? PostgresStore.open(place, limits)
                        : SqliteStore.open(Path.of(place), limits));
    }
}
