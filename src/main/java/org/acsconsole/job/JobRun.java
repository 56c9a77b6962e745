package org.acsconsole.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobItem;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobJournal;
import org.acsconsole.identity.JobState;
import org.acsconsole.identity.JobStep;
import org.acsconsole.identity.SkipCause;
import org.acsconsole.identity.Workspace;
import org.acsconsole.reason.StableName;
import org.jspecify.annotations.Nullable;

/** One run of a job: its workers take the next item that waits until there is none, or until it is stopped. */
final class JobRun {

    private final Job job;
    private final Workspace workspace;
    private final JobJournal journal;
    private final WaitingItems items;
    private final Workers workers = new Workers();
    private final JobRunner.Progress progress;
    private final Consumer<CompletedStep.OnOne> done;
    private long settled;
    private @Nullable JobState stop;
    private @Nullable String stoppedBy;

    /** @param done gets what came of each item, from any of the threads */
    JobRun(Job job, Workspace workspace, JobRunner.Progress progress, Consumer<CompletedStep.OnOne> done) {
        this.job = job;
        this.workspace = workspace;
        this.journal = workspace.ledger().jobs();
        this.items = new WaitingItems(journal, job);
        this.progress = progress;
        this.done = done;
        this.settled = job.counts().settled();
    }

    /** Blocks until no item waits or the run is stopped, and writes where the job is then. */
    void perform(ThreadFactory threads, int inFlight) {
        boolean ordinary = false;
        try (ExecutorService pool = Executors.newFixedThreadPool(inFlight, threads)) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < inFlight; i++) {
                working.add(pool.submit(this::work));
            }
            await(working);
            ordinary = true;
        } finally {
            if (!ordinary) {
                stop(JobState.PAUSED, null);
            }
            leave();
        }
    }

    private void await(List<Future<?>> working) {
        try {
            for (Future<?> worker : working) {
                worker.get();
            }
        } catch (InterruptedException e) {
            stop(JobState.PAUSED, null);
            workers.interruptAll();
        } catch (ExecutionException e) {
            stop(JobState.PAUSED, null);
            throw unexpected(e.getCause());
        }
    }

    private static RuntimeException unexpected(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException mistake ? mistake : new IllegalStateException(cause);
    }

    private synchronized void leave() {
        boolean waits = waits();
        journal.leave(job.key(), state(waits), waits ? stoppedBy : null);
    }

    private boolean waits() {
        try {
            return journal.job(job.key())
                    .filter(now -> now.counts().of(ItemState.WAITING) > 0)
                    .isPresent();
        } catch (FaultException unreadable) {
            return true; // so that it can go on once the ledger can be read
        }
    }

    /** What still waits although nobody stopped the run can go on later. */
    private JobState state(boolean waits) {
        return waits ? Objects.requireNonNullElse(stop, JobState.PAUSED) : JobState.ENDED;
    }

    void pause() {
        stop(JobState.PAUSED, null);
        workers.interruptWaiting();
    }

    void cancel() {
        stop(JobState.CANCELLED, null);
        workers.interruptAll();
    }

    private synchronized void stop(JobState as, @Nullable String code) {
        if (stop == null) {
            stop = as;
            stoppedBy = code;
        } else if (as == JobState.CANCELLED) {
            stop = as;
        }
    }

    private synchronized boolean isStopped() {
        return stop != null;
    }

    private void work() {
        boolean ordinary = false;
        try {
            for (WaitingItems.Next next = next(); next != null; next = next()) {
                perform(next);
            }
            ordinary = true;
        } finally {
            if (!ordinary) {
                pause();
            }
        }
    }

    private WaitingItems.@Nullable Next next() {
        return isStopped() ? null : items.next();
    }

    private void perform(WaitingItems.Next next) {
        JobItemRow row = next.row();
        if (row.command().isEmpty()) {
            journal.settle(row.item(), ItemState.FAILED, StableName.of(Fault.LedgerDamaged.class));
            settled();
            return;
        }
        Command command = row.command().get();
        try {
            workers.enter();
            done.accept(workspace.controller().perform(command, new Step(row.item(), next.left())));
            settled();
        } catch (FaultException e) {
            failed(row.item(), command, e.fault());
        } finally {
            workers.leave();
        }
    }

    private void failed(JobItem item, Command command, Fault fault) {
        if (fault instanceof Fault.Cancelled) {
            return;
        }
        if (fault instanceof Fault.NotRecorded unrecorded && unrecorded.step() instanceof CompletedStep.OnOne step) {
            done.accept(step);
        }
        Optional<SkipCause> needless = needless(fault);
        if (needless.isPresent()) {
            journal.settle(item, ItemState.SKIPPED, needless.get().code());
        } else if (fault.hits() != Fault.Hits.THIS_ONE) {
            stop(JobState.PAUSED, reason(fault).code());
            workers.interruptWaiting();
        } else if (command instanceof Command.OfLedger) {
            journal.settle(item, ItemState.FAILED, fault.code());
        }
        if (!fault.postpones(command.operation())) {
            settled();
        }
    }

    /** Since the job was written the ledger may have changed, so that there is nothing to do any more. */
    private static Optional<SkipCause> needless(Fault fault) {
        if (fault instanceof Fault.NothingToDo nothing) {
            return Optional.of(nothing.why());
        }
        return fault instanceof Fault.NotInLedger ? Optional.of(SkipCause.NOT_IN_LEDGER) : Optional.empty();
    }

    /** What could not be recorded was paused by what the ledger said. */
    private static Fault reason(Fault fault) {
        return fault instanceof Fault.NotRecorded unrecorded ? unrecorded.cause() : fault;
    }

    private synchronized void settled() {
        settled++;
        progress.reached(settled, job.counts().total());
    }

    /** An item whose turn may come only while the run is not stopped. */
    private final class Step implements JobStep {

        private final JobItem item;
        private final long left;

        Step(JobItem item, long left) {
            this.item = item;
            this.left = left;
        }

        @Override
        public JobItem item() {
            return item;
        }

        @Override
        public String reason() {
            return job.reason();
        }

        @Override
        public long left() {
            return left;
        }

        @Override
        public void begin() {
            workers.begin();
            if (isStopped()) {
                throw new FaultException(new Fault.Cancelled());
            }
        }
    }
}
