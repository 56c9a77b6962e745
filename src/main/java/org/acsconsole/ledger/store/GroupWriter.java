package org.acsconsole.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.reason.LedgerProblem;

/**
 * Writes for all callers: one thread takes everything that is waiting, commits it at once, and then answers each caller. Many
 * callers so share one flush to disk, and the failure of one is its own.
 */
public final class GroupWriter implements AutoCloseable {

    private static final int LARGEST_GROUP = 1_000;

    private final Queue<Write> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean called = new AtomicBoolean();
    private final ExecutorService thread;
    private final WriteSession session;
    private final StoreFaults faults;

    /**
     * A writer on that thread.
     *
     * @param session for this writer alone, and closed by it
     */
    public GroupWriter(ThreadFactory thread, WriteSession session, StoreFaults faults) {
        this.thread = Executors.newSingleThreadExecutor(thread);
        this.session = session;
        this.faults = faults;
    }

    private record Write(Consumer<Transaction> work, CompletableFuture<Boolean> outcome) {}

    /**
     * Returns when what {@code work} did is on disk; an interrupt is kept for later.
     *
     * @param interrupted is called if the caller is interrupted while it waits
     * @throws FaultException what {@code work} threw, or why it could not be written; nothing of it is written then, nor if
     *     {@code work} threw anything else, which is a mistake and is thrown on
     */
    public void write(Consumer<Transaction> work, Runnable interrupted) {
        Write write = new Write(work, new CompletableFuture<>());
        waiting.add(write);
        callWriter();
        try {
            await(write.outcome(), interrupted);
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw faults.reported(e.getCause() instanceof RuntimeException failure ? failure : e);
        }
    }

    private static void await(CompletableFuture<Boolean> outcome, Runnable interrupted) {
        try {
            outcome.get();
        } catch (InterruptedException e) {
            interrupted.run();
            Thread.currentThread().interrupt();
            outcome.join();
        } catch (ExecutionException e) {
            outcome.join(); // throws it in its own form
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
            session.rollback();
            if (group.size() == 1 || mayBeWritten(e)) {
                group.forEach(write -> fail(write, e));
            } else {
                group.forEach(this::commitAlone);
            }
        } finally {
            group.stream()
                    .filter(write -> !write.outcome().isDone())
                    .forEach(write -> fail(write, faults.unavailable(LedgerProblem.WRITER_STOPPED)));
        }
    }

    private void commit(List<Write> group) {
        if (group.isEmpty()) {
            return;
        }
        Transaction transaction = begin(group);
        for (Write write : group) {
            write.work().accept(transaction);
        }
        transaction.finish();
        session.commit(transaction);
        group.forEach(write -> write.outcome().complete(true));
    }

    /** A lock that stays held would make each of a group wait as long again, so all get the failure at once. */
    private Transaction begin(List<Write> group) {
        try {
            return session.begin();
        } catch (RuntimeException e) {
            group.forEach(write -> fail(write, e));
            throw e;
        }
    }

    private void commitAlone(Write write) {
        if (write.outcome().isDone()) {
            return;
        }
        try {
            commit(List.of(write));
        } catch (RuntimeException | Error e) {
            session.rollback();
            fail(write, e);
        }
    }

    private static boolean mayBeWritten(Throwable failure) {
        return failure instanceof FaultException known && known.fault().reach() == Fault.Reach.UNKNOWN;
    }

    private static void fail(Write write, Throwable failure) {
        write.outcome().completeExceptionally(failure);
    }

    /** Asks something of the connection between two groups. */
    public <T> T between(Callable<T> question) {
        try {
            return thread.submit(question).get();
        } catch (RejectedExecutionException closed) {
            throw faults.unavailable(LedgerProblem.CLOSED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw faults.unavailable(LedgerProblem.NOT_WAITED_FOR);
        } catch (ExecutionException e) {
            throw faults.of(e);
        }
    }

    /** What was handed in is still written. */
    @Override
    public void close() {
        thread.close();
        session.close();
    }
}
