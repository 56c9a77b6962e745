package org.acsconsole.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.acsconsole.reason.LedgerProblem;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/** A few connections for reading, lent to one caller at a time; no writer ever makes them wait. */
final class Readers implements ConnectionFactory, AutoCloseable {

    private static final int COUNT = 4;

    private final BlockingQueue<Connection> idle = new LinkedBlockingQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Duration longestWait;
    private final LedgerFaults faults;

    Readers(Connections connections, LedgerFaults faults) throws SQLException {
        this.faults = faults;
        longestWait = connections.limits().longestWait();
        try {
            for (int i = 0; i < COUNT; i++) {
                idle.add(connections.toRead());
            }
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    @Override
    public Connection openConnection() {
        if (closed.get()) {
            throw faults.unavailable(LedgerProblem.CLOSED);
        }
        Connection free = idle.poll();
        if (free == null) {
            free = awaitFree();
        }
        if (free == null) {
            throw faults.unavailable(LedgerProblem.READERS_BUSY);
        }
        return free;
    }

    private @Nullable Connection awaitFree() {
        try {
            return idle.poll(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw faults.unavailable(LedgerProblem.NOT_WAITED_FOR);
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        idle.add(connection);
        if (closed.get()) {
            close();
        }
    }

    @Override
    public void close() throws SQLException {
        closed.set(true);
        for (Connection free = idle.poll(); free != null; free = idle.poll()) {
            free.close();
        }
    }
}
