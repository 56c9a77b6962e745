package org.acsconsole.ledger.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.acsconsole.ledger.store.PreparedStatementCache;
import org.acsconsole.ledger.store.SqlFailure;
import org.acsconsole.ledger.store.Statements;
import org.jspecify.annotations.Nullable;

/**
 * The connection by which consoles that share a database see that this one runs: it has an advisory lock of its number, which the
 * database ends with the connection. Of one thread at a time.
 */
final class ConsoleSession {

    static final String IS_FREE = "SELECT pg_try_advisory_xact_lock(:console)";

    private static final long GREATEST = 1L << 62;

    private final HikariDataSource pool;
    private final long number = ThreadLocalRandom.current().nextLong(1, GREATEST);
    private @Nullable Connection held;

    ConsoleSession(HikariDataSource pool) {
        this.pool = pool;
    }

    long number() {
        return number;
    }

    /** Asks on the connection that has the lock, and takes a new one if that was lost. */
    <T> T ask(Function<Statements, T> question) throws SQLException {
        Connection before = held;
        if (before != null) {
            try {
                return ask(before, question);
            } catch (SQLException | SqlFailure lost) {
                held = null;
                pool.evictConnection(before);
            }
        }
        Connection now = pool.getConnection();
        held = now;
        ask(
                now,
                statements -> statements
                        .sql("SELECT pg_try_advisory_lock(:console)")
                        .bind("console", number)
                        .isTrue());
        return ask(now, question);
    }

    private static <T> T ask(Connection connection, Function<Statements, T> question) throws SQLException {
        try (PreparedStatementCache statements = new PreparedStatementCache(connection, PostgresDialect.INSTANCE)) {
            return question.apply(statements);
        }
    }
}
