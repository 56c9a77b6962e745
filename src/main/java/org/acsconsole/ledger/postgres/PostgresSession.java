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
    private final PostgresFaults faults;
    private final Map<Long, Long> own = new ConcurrentHashMap<>();
    private @Nullable Connection lent;

    /** @param clock that of the database */
    PostgresSession(DataSource pool, InstantSource clock, PostgresFaults faults) {
        this.pool = pool;
        this.clock = clock;
        this.faults = faults;
    }

    @Override
    public Transaction begin() {
        try {
            Connection connection = pool.getConnection();
            PreparedStatementCache statements = new PreparedStatementCache(connection, PostgresDialect.INSTANCE);
            lent = connection;
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
        Connection used = lent;
        if (used != null) {
            try {
                used.commit();
            } catch (SQLException e) {
                throw faults.ofCommit(e);
            }
            close();
        }
        transaction.profiles().forEach(profile -> own.merge(profile, 1L, Long::sum));
    }

    /** How many transactions of this console wrote for the profile. */
    long own(long profile) {
        return own.getOrDefault(profile, 0L);
    }

    /** The pool rolls back what was not committed, and drops a connection that is gone. */
    @Override
    public void rollback() {
        close();
    }

    @Override
    public void close() {
        Connection used = lent;
        lent = null;
        if (used != null) {
            try {
                used.close();
            } catch (SQLException alreadyGone) {
                // Nothing of it is needed any more.
            }
        }
    }
}
