package org.acsconsole.ledger.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.acsconsole.ledger.store.PreparedStatementCache;
import org.acsconsole.ledger.store.SqlFailure;
import org.acsconsole.ledger.store.Transaction;
import org.acsconsole.ledger.store.WriteSession;
import org.jspecify.annotations.Nullable;

/** Lends a connection for each transaction that writes, and counts what it wrote for each profile. */
final class PostgresSession implements WriteSession {

    private static final String COUNT = "UPDATE profile SET writes = writes + 1 WHERE seq = :profile";

    private final DataSource pool;
    private final InstantSource clock;
    private final Map<Long, Long> own = new ConcurrentHashMap<>();
    private @Nullable Lent lent;

    /** @param clock that of the database */
    PostgresSession(DataSource pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    private record Lent(Connection connection, PreparedStatementCache statements) {}

    @Override
    public Transaction begin() {
        try {
            Connection connection = pool.getConnection();
            PreparedStatementCache statements = new PreparedStatementCache(connection, PostgresDialect.INSTANCE);
            lent = new Lent(connection, statements);
            connection.setAutoCommit(false);
            return new Transaction(statements, clock.instant());
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    @Override
    public void commit(Transaction transaction) {
        transaction
                .profiles()
                .forEach(profile ->
                        transaction.sql(COUNT).bind("profile", profile).execute());
        Lent used = lent;
        if (used != null) {
            try {
                used.connection().commit();
                giveBack(used);
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        }
        transaction.profiles().forEach(profile -> own.merge(profile, 1L, Long::sum));
    }

    /** How many transactions of this console wrote for the profile. */
    long own(long profile) {
        return own.getOrDefault(profile, 0L);
    }

    @Override
    public void rollback() {
        Lent used = lent;
        if (used != null) {
            try {
                used.connection().rollback();
                giveBack(used);
            } catch (SQLException lost) {
                // The connection is gone, and what it wrote with it.
                close();
            }
        }
    }

    private void giveBack(Lent used) throws SQLException {
        lent = null;
        used.statements().close();
        used.connection().setAutoCommit(true);
        used.connection().close();
    }

    @Override
    public void close() {
        Lent used = lent;
        lent = null;
        if (used != null) {
            try {
                used.connection().close();
            } catch (SQLException alreadyGone) {
                // Nothing of it is needed any more.
            }
        }
    }
}
