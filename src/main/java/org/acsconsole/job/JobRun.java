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
import java.util.stream.IntStream;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.jspecify.annotations.Nullable;

/** One run of a job: its workers take the next command until there is none, or until it is stopped. */
final class JobRun {

    private final List<Command> commands;
    private final CommandJob.Performer controller;
    private final CommandJob.Progress progress;
    private final AtomicReferenceArray<ItemOutcome> outcomes;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicReference<@Nullable Fault> stoppedBy = new AtomicReference<>();

    /** Workers only ever set it, so that none takes back the stop of another. */
    private volatile boolean stopped;

    JobRun(List<Command> commands, CommandJob.Performer controller, CommandJob.Progress progress) {
        this.commands = commands;
        this.controller = controller;
        this.progress = progress;
        this.outcomes = new AtomicReferenceArray<>(commands.size());
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
        while (!stopped && index < commands.size()) {
            settle(index);
            index = next.getAndIncrement();
        }
    }

    private void settle(int index) {
        boolean ordinary = false;
        try {
            outcomes.set(index, outcomeOf(commands.get(index), commands.size() - index));
            ordinary = true;
        } finally {
            if (!ordinary) {
                stopped = true;
            }
        }
        progress.reached(ended.incrementAndGet(), commands.size());
    }

    private ItemOutcome outcomeOf(Command command, long left) {
        try {
            return new ItemOutcome.Done(controller.perform(command, left));
        } catch (FaultException e) {
            if (e.fault().hits() != Fault.Hits.THIS_ONE && stoppedBy.compareAndSet(null, e.fault())) {
                stopped = true;
            }
            return e.fault() instanceof Fault.Cancelled
                    ? new ItemOutcome.NotStarted()
                    : new ItemOutcome.Failed(e.fault());
        }
    }

    private JobResult result() {
        return new JobResult(
                IntStream.range(0, commands.size()).mapToObj(this::item).toList(),
                Optional.ofNullable(stoppedBy.get()));
    }

    private JobResult.Item item(int index) {
        ItemOutcome outcome = outcomes.get(index);
        return new JobResult.Item(commands.get(index), outcome == null ? new ItemOutcome.NotStarted() : outcome);
    }
}
