package org.acsconsole.workshop.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** The tables of the service's state. */
final class StateSchema {

    private static final int VERSION = 11;
    private static final int PAGES_BETWEEN_CHECKPOINTS = 4_000;

    private StateSchema() {}

    /** WAL with synchronous NORMAL: a commit outlives the death of the process. */
    static Connection connect(Path file, boolean commitsByItself) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(PAGES_BETWEEN_CHECKPOINTS));
        config.setBusyTimeout(10_000);
        config.setGetGeneratedKeys(false); // else each write is followed by a query for a key that nobody asks for
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        connection.setAutoCommit(commitsByItself);
        return connection;
    }

    static void ensure(Connection connection) throws SQLException {
        int version = (int) number(connection, "PRAGMA user_version");
        if (version > VERSION) {
            throw new NewerStateException();
        }
        try (Statement statement = connection.createStatement()) {
            if (version < 1) {
                makeIdentities(statement);
            }
            if (version < 2) {
                makeClock(statement);
            }
            if (version < 3) {
                delayRevokes(statement);
            }
            if (version < 4) {
                statement.execute("ALTER TABLE start ADD COLUMN floor INTEGER NOT NULL DEFAULT 0");
            }
            if (version < 5) {
                markChanges(statement);
            }
            if (version < 6) {
                statement.execute("ALTER TABLE clock_peak ADD COLUMN put_to INTEGER NOT NULL DEFAULT 0");
            }
            if (version < 7) {
                addCustomIdsAndAssignments(statement);
            }
            if (version < 8) {
                statement.execute("ALTER TABLE identity ADD COLUMN client_request_id TEXT");
            }
            if (version < 9) {
                makeResources(statement);
            }
            if (version < 10) {
                statement.execute("ALTER TABLE token ADD COLUMN client_request_id TEXT");
            }
            if (version < 11) {
                statement.execute("ALTER TABLE identity ADD COLUMN revocation_request_id TEXT");
                statement.execute("ALTER TABLE identity ADD COLUMN deletion_request_id TEXT");
            }
            if (version < VERSION) {
                statement.execute("PRAGMA user_version = " + VERSION);
            }
        }
        connection.commit();
    }

    private static void makeIdentities(Statement statement) throws SQLException {
        statement.execute("""
                CREATE TABLE identity (
                    number INTEGER PRIMARY KEY,
                    user TEXT NOT NULL UNIQUE,
                    created_on INTEGER NOT NULL,
                    deleted_on INTEGER,
                    tokens_revoked_on INTEGER,
                    revoked_at INTEGER NOT NULL DEFAULT 0
                ) STRICT""");
        statement.execute("CREATE TABLE start (count INTEGER NOT NULL) STRICT");
        statement.execute("INSERT INTO start VALUES (0)");
    }

    private static void makeClock(Statement statement) throws SQLException {
        statement.execute("""
                CREATE TABLE clock (
                    id INTEGER PRIMARY KEY CHECK (id = 1),
                    wall INTEGER NOT NULL,
                    service INTEGER NOT NULL,
                    rate INTEGER NOT NULL,
                    frozen INTEGER NOT NULL
                ) STRICT""");
        statement.execute("CREATE TABLE clock_peak (placed_at INTEGER PRIMARY KEY, reached INTEGER NOT NULL) STRICT");
    }

    private static void delayRevokes(Statement statement) throws SQLException {
        statement.execute("ALTER TABLE identity ADD COLUMN tokens_end_on INTEGER");
        statement.execute("UPDATE identity SET tokens_end_on = tokens_revoked_on");
        statement.execute("""
                CREATE TABLE delayed_revoke (
                    user TEXT NOT NULL,
                    placed_at INTEGER NOT NULL,
                    ends_on INTEGER NOT NULL,
                    PRIMARY KEY (user, placed_at)
                ) STRICT, WITHOUT ROWID""");
    }

    /** What was there already changed in the order of its creation, before everything of this start. */
    private static void markChanges(Statement statement) throws SQLException {
        statement.execute("ALTER TABLE identity ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0");
        statement.execute("ALTER TABLE identity ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0");
        statement.execute("UPDATE identity SET created_at = number, changed_at = number");
        statement.execute("CREATE UNIQUE INDEX identity_by_change ON identity (changed_at)");
        statement.execute("ALTER TABLE start ADD COLUMN emptied_at INTEGER NOT NULL DEFAULT 0");
    }

    private static void addCustomIdsAndAssignments(Statement statement) throws SQLException {
        statement.execute("ALTER TABLE identity ADD COLUMN custom_id TEXT");
        statement.execute("ALTER TABLE identity ADD COLUMN last_token_on INTEGER");
        statement.execute("CREATE UNIQUE INDEX identity_by_custom_id ON identity (custom_id)"
                + " WHERE custom_id IS NOT NULL AND deleted_on IS NULL");
        statement.execute("""
                CREATE TABLE teams_assignment (
                    tenant TEXT NOT NULL,
                    object TEXT NOT NULL,
                    principal_type TEXT NOT NULL,
                    client_ids TEXT NOT NULL,
                    PRIMARY KEY (tenant, object)
                ) STRICT, WITHOUT ROWID""");
    }

    /** The resources of attendees, and what was issued. No key is in it: they follow from the installation's secret, the resource and how often they were rotated. */
    private static void makeResources(Statement statement) throws SQLException {
        statement.execute("""
                CREATE TABLE resource (
                    number INTEGER PRIMARY KEY,
                    guid TEXT NOT NULL UNIQUE,
                    name TEXT NOT NULL,
                    made_on INTEGER NOT NULL,
                    primary_rotations INTEGER NOT NULL DEFAULT 0,
                    primary_rotated_at INTEGER NOT NULL DEFAULT 0,
                    secondary_rotations INTEGER NOT NULL DEFAULT 0,
                    secondary_rotated_at INTEGER NOT NULL DEFAULT 0,
                    joined_on INTEGER
                ) STRICT""");
        statement.execute("""
                CREATE TABLE token (
                    place INTEGER PRIMARY KEY,
                    user TEXT NOT NULL,
                    scopes TEXT NOT NULL,
                    issued_on INTEGER NOT NULL,
                    expires_on INTEGER NOT NULL,
                    fingerprint TEXT NOT NULL
                ) STRICT""");
        statement.execute("CREATE INDEX token_by_user ON token (user, place)");
    }

    static long countStart(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE start SET count = count + 1");
        }
        long count = number(connection, "SELECT count FROM start");
        connection.commit();
        return count;
    }

    /** No token is accepted any more whose place in the order is this one or a lower one; 0 if the state was never emptied. */
    static long floor(Connection connection) throws SQLException {
        long floor = number(connection, "SELECT floor FROM start");
        connection.commit();
        return floor;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
