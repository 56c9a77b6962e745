package org.acsconsole.workshop.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets writes that wait at the same time share one transaction: who gets the lock commits for all that wait.
 *
 * <p>{@link #run} returns only after the commit, so what was answered is durable.
 */
final class GroupCommit {

    private final Connection connection;
    private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock();

    /** The connection must not commit by itself, and no one else may use it. */
    GroupCommit(Connection connection) {
        this.connection = connection;
    }

    /** Statements that belong together; whether they changed what they were to change. */
    interface Write {
        boolean changesARow() throws SQLException;
    }

    boolean run(Write write) {
        Pending mine = new Pending(write);
        waiting.add(mine);
        lock.lock();
        try {
            if (!mine.done) {
                commitAllThatWait();
            }
        } finally {
            lock.unlock();
        }
        if (mine.failure != null) {
            throw new StoreException(mine.failure);
        }
        return mine.changed;
    }

    private void commitAllThatWait() {
        List<Pending> batch = new ArrayList<>();
        for (Pending next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
        }
        SQLException failure = commit(batch);
        for (Pending pending : batch) {
            pending.failure = failure;
            pending.done = true;
        }
    }

    private @Nullable SQLException commit(List<Pending> batch) {
        try {
            for (Pending pending : batch) {
                pending.changed = pending.write.changesARow();
            }
            connection.commit();
            return null;
        } catch (SQLException e) {
            rollBack(e);
            return e;
        }
    }

    private void rollBack(SQLException cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** A write in the queue; its fields are guarded by the lock. */
    private static final class Pending {
        private final Write write;
        private boolean done;
        private boolean changed;
        private @Nullable SQLException failure;

        Pending(Write write) {
            this.write = write;
        }
    }
}
