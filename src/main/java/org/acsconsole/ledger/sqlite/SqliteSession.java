package org.acsconsole.ledger.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import org.acsconsole.ledger.store.PreparedStatementCache;
import org.acsconsole.ledger.store.SqlFailure;
import org.acsconsole.ledger.store.Transaction;
import org.acsconsole.ledger.store.WriteSession;

/** The connection that writes to the file. */
final class SqliteSession implements WriteSession {

    private final Connection connection;
    private final PreparedStatementCache statements;
    private final SqliteFaults faults;
    private final InstantSource clock = InstantSource.system();

    SqliteSession(Connection connection, SqliteFaults faults) {
        this.connection = connection;
        this.statements = new PreparedStatementCache(connection, SqliteDialect.INSTANCE);
        this.faults = faults;
    }

    @Override
    public Transaction begin() {
        statements.sql("BEGIN IMMEDIATE").execute();
        return new Transaction(statements, clock.instant());
    }

    @Override
    public void commit(Transaction transaction) {
        statements.sql("COMMIT").execute();
    }

    /** SQLite may have closed a statement that failed, so none of them is used again. */
    @Override
    public void rollback() {
        statements.close();
        try {
            statements.sql("ROLLBACK").execute();
        } catch (SqlFailure alreadyDone) {
            // SQLite has rolled back by itself, as it does when the disk is full.
        }
    }

    /** Fails if another program has the lock, without waiting for it as a write does. */
    boolean checkWritable() {
        long wait = statements.sql("PRAGMA busy_timeout").number();
        statements.sql("PRAGMA busy_timeout = 0").number();
        try {
            statements.sql("BEGIN IMMEDIATE").execute();
            return true;
        } finally {
            rollback();
            statements.sql("PRAGMA busy_timeout = " + wait).number();
        }
    }

    /** Counts commits of other connections, without reading any table: SQLite leaves out the connection that asks. */
    long commitsOfOthers() {
        return statements.sql("PRAGMA data_version").number();
    }

    /** The last connection to the file moves what is in its log into it. */
    @Override
    public void close() {
        statements.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw faults.of(e);
        }
    }
}
