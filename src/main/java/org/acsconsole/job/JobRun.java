package org.acsconsole.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityId;
import org.jspecify.annotations.Nullable;

/** One run of a job: its workers take the next identity until there is none, or until it is stopped. */
final class JobRun {

    private final List<IdentityId> identities;
    private final Consumer<IdentityId> operation;
    private final IdentityJob.Progress progress;
    private final AtomicReferenceArray<ItemOutcome> outcomes;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicReference<@Nullable Fault> stoppedBy = new AtomicReference<>();

    /** Workers only ever set it, so that none takes back the stop of another. */
    private volatile boolean stopped;

    JobRun(List<IdentityId> identities, Consumer<IdentityId> operation, IdentityJob.Progress progress) {
        this.identities = identities;
        this.operation = operation;
        this.progress = progress;
        this.outcomes = new AtomicReferenceArray<>(identities.size());
    }

    JobResult perform(ThreadFactory threads, int inFlight) {
        try (ExecutorService workers = Executors.newFixedThreadPool(inFlight, threads)) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < inFlight; i++) {
                working.add(workers.submit(this::work));
            }
            try {
                await(working);
            } catch (InterruptedException cancelled) {
                stopped = true;
                workers.shutdownNow();
            }
        }
        return result();
    }

    private static void await(List<Future<?>> working) throws InterruptedException {
        for (Future<?> worker : working) {
            try {
                worker.get();
            } catch (ExecutionException e) {
                throw unexpected(e.getCause());
            }
        }
    }

    private static RuntimeException unexpected(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException mistake ? mistake : new IllegalStateException(cause);
    }

    private void work() {
        int index = next.getAndIncrement();
        while (!stopped && index < identities.size()) {
            settle(index);
            index = next.getAndIncrement();
        }
    }

    private void settle(int index) {
        boolean ordinary = false;
        try {
            outcomes.set(index, outcomeOf(identities.get(index)));
            ordinary = true;
        } finally {
            if (!ordinary) {
                stopped = true;
            }
        }
        progress.reached(ended.incrementAndGet(), identities.size());
    }

    private ItemOutcome outcomeOf(IdentityId id) {
        try {
            operation.accept(id);
            return new ItemOutcome.Done();
        } catch (FaultException e) {
            if (hitsAll(e.fault()) && stoppedBy.compareAndSet(null, e.fault())) {
                stopped = true;
            }
            return e.fault() instanceof Fault.Cancelled
                    ? new ItemOutcome.NotStarted()
                    : new ItemOutcome.Failed(e.fault());
        }
    }

    /** Whether the next identity would meet the same fault, so that going on only repeats it. */
    private static boolean hitsAll(Fault fault) {
        return switch (fault) {
            case Fault.WrongKey key -> true;
            case Fault.Throttled throttled -> true;
            case Fault.NotTheService stranger -> true;
            case Fault.Unreachable unreachable -> true;
            case Fault.UntrustedCertificate certificate -> true;
            case Fault.NotConnected notConnected -> true;
            case Fault.LedgerTooNew ledger -> true;
            case Fault.LedgerDamaged ledger -> true;
            case Fault.LedgerFull ledger -> true;
            case Fault.LedgerUnavailable ledger -> true;
            case Fault.NotRecorded ledger -> true;
            default -> false;
        };
    }

    private JobResult result() {
        return new JobResult(
                IntStream.range(0, identities.size()).mapToObj(this::item).toList(),
                Optional.ofNullable(stoppedBy.get()));
    }

    private JobResult.Item item(int index) {
        ItemOutcome outcome = outcomes.get(index);
        return new JobResult.Item(identities.get(index), outcome == null ? new ItemOutcome.NotStarted() : outcome);
    }
}
