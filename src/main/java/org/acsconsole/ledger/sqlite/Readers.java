package org.acsconsole.ledger.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.acsconsole.ledger.store.PreparedStatementCache;
import org.acsconsole.ledger.store.Statements;
import org.acsconsole.reason.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** A few connections for reading, lent to one caller at a time; no writer ever makes them wait. */
final class Readers implements AutoCloseable {

    private static final int COUNT = 4;

    private final BlockingQueue<Reader> idle = new LinkedBlockingQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Duration longestWait;
    private final SqliteFaults faults;

    private record Reader(Connection connection, PreparedStatementCache statements) {}

    Readers(Connections connections, SqliteFaults faults) throws SQLException {
        this.faults = faults;
        longestWait = connections.limits().longestWait();
        try {
            for (int i = 0; i < COUNT; i++) {
                Connection connection = connections.toRead();
                idle.add(new Reader(connection, new PreparedStatementCache(connection, SqliteDialect.INSTANCE)));
            }
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    <T> T read(Function<Statements, T> question) {
        Reader reader = lend();
        try {
            return question.apply(reader.statements());
        } catch (RuntimeException e) {
            reader.statements().close();
            throw faults.reported(e);
        } finally {
            giveBack(reader);
        }
    }

    private Reader lend() {
        if (closed.get()) {
            throw faults.unavailable(LedgerProblem.CLOSED);
        }
        Reader free = idle.poll();
        if (free == null) {
            free = awaitFree();
        }
        if (free == null) {
            throw faults.unavailable(LedgerProblem.READERS_BUSY);
        }
        return free;
    }

    private @Nullable Reader awaitFree() {
        try {
            return idle.poll(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw faults.unavailable(LedgerProblem.NOT_WAITED_FOR);
        }
    }

    private void giveBack(Reader reader) {
        idle.add(reader);
        if (closed.get()) {
            closeIdle().forEach(e -> {
                throw faults.of(e);
            });
        }
    }

    private List<SQLException> closeIdle() {
        List<SQLException> failures = new ArrayList<>();
        for (Reader free = idle.poll(); free != null; free = idle.poll()) {
            free.statements().close();
            try {
                free.connection().close();
            } catch (SQLException e) {
                failures.add(e);
            }
        }
        return failures;
    }

    @Override
    public void close() throws SQLException {
        closed.set(true);
        List<SQLException> failures = closeIdle();
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }
}
