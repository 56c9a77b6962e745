package org.acsconsole.workshop.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets writes that wait at the same time share one transaction: one of the callers commits for all that wait, the others sleep
 * until theirs is done.
 *
 * <p>{@link #run} returns only after the commit, so what was answered is durable.
 */
final class GroupCommit {

    private final StateConnection connection;
    private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean committing = new AtomicBoolean();

    /** The connection must not commit by itself, and no one else may use it once this one does. */
    GroupCommit(StateConnection connection) {
        this.connection = connection;
    }

    /** Statements that belong together; whether they changed what they were to change. */
    interface Write {
        boolean changesARow(StateConnection connection) throws SQLException;
    }

    /** An interrupt is kept for later. */
    @SuppressWarnings("ThreadPriorityCheck") // the result does not depend on it
    boolean run(Write write) {
        Pending mine = new Pending(write, Thread.currentThread());
        waiting.add(mine);
        boolean interrupted = false;
        while (!mine.done) {
            if (committing.compareAndSet(false, true)) {
                Thread.yield(); // so that more come along: what a commit costs hardly grows with them
                try {
                    commitAllThatWait();
                } finally {
                    committing.set(false);
                    wakeWhoCameMeanwhile();
                }
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
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
        @Nullable Throwable failure = commit(batch);
        for (Pending pending : batch) {
            pending.failure = failure;
            pending.done = true;
            LockSupport.unpark(pending.caller);
        }
    }

    /** Somebody who found the place taken after the queue was read would sleep on. */
    private void wakeWhoCameMeanwhile() {
        Pending next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.caller);
        }
    }

    /** Whatever goes wrong, an error of the virtual machine too, everybody in the batch gets the failure: nobody may sleep on. */
    private @Nullable Throwable commit(List<Pending> batch) {
        try {
            for (Pending pending : batch) {
                pending.changed = pending.write.changesARow(connection);
            }
            connection.connection().commit();
            return null;
        } catch (Throwable e) {
            connection.discard(e);
            return e;
        }
    }

    /** A write in the queue; what became of it is read after {@code done}. */
    private static final class Pending {
        private final Write write;
        private final Thread caller;
        private boolean changed;
        private @Nullable Throwable failure;
        private volatile boolean done;

        Pending(Write write, Thread caller) {
            this.write = write;
            this.caller = caller;
        }
    }
}
