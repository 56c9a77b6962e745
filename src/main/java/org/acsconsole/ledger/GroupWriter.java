package org.acsconsole.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.acsconsole.identity.FaultException;
import org.acsconsole.ledger.store.PreparedStatementCache;
import org.acsconsole.ledger.store.SqlFailure;
import org.acsconsole.ledger.store.Transaction;
import org.acsconsole.reason.LedgerProblem;

/**
 * Writes for all callers: one thread takes everything that is waiting, commits it at once, and then tells each caller. Many
 * callers so share one flush to disk, and the failure of one is its own.
 */
final class GroupWriter implements AutoCloseable {

    private static final int LARGEST_GROUP = 1_000;

    private final Queue<Write> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean called = new AtomicBoolean();
    private final ExecutorService thread;
    private final Connection connection;
    private final PreparedStatementCache statements;
    private final LedgerFaults faults;
    private final InstantSource clock = InstantSource.system();

    /**
     * @param thread one thread, owned and ended by this writer
     * @param connection for this writer alone, and closed by it
     */
    GroupWriter(ExecutorService thread, Connection connection, LedgerFaults faults) {
        this.thread = thread;
        this.connection = connection;
        this.statements = new PreparedStatementCache(connection);
        this.faults = faults;
    }

    private record Write(Consumer<Transaction> work, CompletableFuture<Boolean> told) {}

    /**
     * Returns when what {@code work} did is on disk; an interrupt is kept for later.
     *
     * @throws FaultException what {@code work} threw, or why it could not be written; nothing of it is written then, nor if
     *     {@code work} threw anything else, which is a mistake and is thrown on
     */
    void write(Consumer<Transaction> work) {
        Write write = new Write(work, new CompletableFuture<>());
        waiting.add(write);
        callWriter();
        try {
            write.told().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw faults.told(e.getCause() instanceof RuntimeException failure ? failure : e);
        }
    }

    /** Only who finds the writer not called yet wakes it: it takes what the others have handed in, too. */
    private void callWriter() {
        if (!called.compareAndSet(false, true)) {
            return;
        }
        try {
            thread.execute(this::commitWaiting);
        } catch (RejectedExecutionException closed) {
            called.set(false);
            for (Write next = waiting.poll(); next != null; next = waiting.poll()) {
                fail(next, faults.unavailable(LedgerProblem.CLOSED));
            }
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // the result does not depend on it
    private void commitWaiting() {
        Thread.yield(); // so that more come along: what a commit costs hardly grows with them
        called.set(false);
        List<Write> group = new ArrayList<>();
        for (Write next = waiting.poll(); next != null; next = group.size() < LARGEST_GROUP ? waiting.poll() : null) {
            group.add(next);
        }
        if (!waiting.isEmpty()) {
            callWriter();
        }
        try {
            commit(group);
        } catch (RuntimeException | Error e) {
            rollback();
            if (group.size() == 1) {
                fail(group.getFirst(), e);
            } else {
                group.forEach(this::commitAlone);
            }
        } finally {
            group.forEach(write -> fail(write, faults.unavailable(LedgerProblem.WRITER_STOPPED)));
        }
    }

    private void commit(List<Write> group) {
        if (group.isEmpty()) {
            return;
        }
        begin(group);
        Transaction transaction = new Transaction(statements, clock.instant());
        for (Write write : group) {
            write.work().accept(transaction);
        }
        transaction.finish();
        statements.sql("COMMIT").execute();
        group.forEach(write -> write.told().complete(true));
    }

    /** A lock that stays taken would make each of a group wait as long again, so all hear of it at once. */
    private void begin(List<Write> group) {
        try {
            statements.sql("BEGIN IMMEDIATE").execute();
        } catch (SqlFailure e) {
            group.forEach(write -> fail(write, e));
            throw e;
        }
    }

    private void commitAlone(Write write) {
        if (write.told().isDone()) {
            return;
        }
        try {
            commit(List.of(write));
        } catch (RuntimeException | Error e) {
            rollback();
            fail(write, e);
        }
    }

    /** SQLite may have closed a statement that failed, so none of them is used again. */
    private void rollback() {
        statements.close();
        try {
            statements.sql("ROLLBACK").execute();
        } catch (SqlFailure alreadyDone) {
            // SQLite has rolled back by itself, as it does when the disk is full.
        }
    }

    private static void fail(Write write, Throwable failure) {
        write.told().completeExceptionally(failure);
    }

    /** What was handed in is still written. */
    @Override
    public void close() {
        thread.close();
        statements.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw faults.of(e);
        }
    }
}
