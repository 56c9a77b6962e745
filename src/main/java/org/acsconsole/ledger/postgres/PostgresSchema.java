package org.acsconsole.ledger.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to this version, and refuses one of a newer version. Two consoles that start at once wait for each other. */
record PostgresSchema(DataSource pool, PostgresFaults faults) {

    private static final int VERSION = 8;

    /** A number of our own: "ACSL" in ASCII. */
    private static final int MIGRATION_LOCK = 0x4143534C;

    void prepare() throws SQLException {
        int found = found();
        if (found > VERSION) {
            throw faults.tooNew(found, VERSION);
        }
        if (found < VERSION) {
            migrateAlone();
        }
    }

    /** Flyway's own lock begins only after it has made its table, which two consoles may want to do at once. */
    private void migrateAlone() throws SQLException {
        try (Connection guard = pool.getConnection();
                Statement statement = guard.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + MIGRATION_LOCK + ")");
            try {
                Flyway.configure(PostgresSchema.class.getClassLoader())
                        .dataSource(pool)
                        .locations("classpath:org/acsconsole/ledger/postgres/migration")
                        .javaMigrations(new PostgresNoteMigration(), new PostgresOneFormMigration())
                        .group(true)
                        .table("acs_ledger_history")
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load()
                        .migrate();
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + MIGRATION_LOCK + ")");
            }
        }
    }

    private int found() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("SELECT to_regclass('acs_ledger_history') IS NOT NULL")) {
                if (!table.next() || !table.getBoolean(1)) {
                    return 0;
                }
            }
            try (ResultSet version = statement.executeQuery(
                    "SELECT coalesce(max(version::int), 0) FROM acs_ledger_history WHERE success")) {
                return version.next() ? version.getInt(1) : 0;
            }
        }
    }
}
