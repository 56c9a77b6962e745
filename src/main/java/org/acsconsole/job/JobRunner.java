package org.acsconsole.job;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobJournal;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.JobState;
import org.acsconsole.identity.Workspace;

/** Runs the jobs of all ledgers that this console has open, each a few items at a time, and stops them when a user asks for it. */
public final class JobRunner {

    private static final int WRITTEN_AT_ONCE = 1_000;

    private final Map<UUID, JobRun> running = new ConcurrentHashMap<>();
    private final Map<UUID, Queue<IssuedToken>> issued = new ConcurrentHashMap<>();
    private final ThreadFactory threads;
    private final int inFlight;

    /** Gets how many items have an outcome, from any of the job's threads. */
    @FunctionalInterface
    public interface Progress {

        void reached(long settled, long total);
    }

    /** @param inFlight how many items of a job are performed at the same time at most */
    public JobRunner(ThreadFactory threads, int inFlight) {
        if (inFlight < 1) {
            throw new IllegalArgumentException("at least one has to be in flight");
        }
        this.threads = threads;
        this.inFlight = inFlight;
    }

    /**
     * Writes a job of these commands, of which at least one has to be there; nothing is sent yet. Blocks.
     *
     * <p>An interrupt ends it with {@link Fault.Cancelled}. A job that could not be written wholly is not there.
     *
     * @param reason why it is done; empty if none was given
     */
    public Job prepare(Workspace in, String reason, Iterable<? extends Command> commands) {
        Iterator<? extends Command> rest = commands.iterator();
        Command first = rest.next();
        JobJournal journal = in.ledger().jobs();
        Job job = in.controller().newJob(JobKind.of(first), reason);
        journal.begin(job);
        boolean whole = false;
        try {
            List<Command> next = new ArrayList<>(List.of(first));
            while (!next.isEmpty()) {
                for (; rest.hasNext() && next.size() < WRITTEN_AT_ONCE; next.add(rest.next())) {}
                if (Thread.currentThread().isInterrupted()) {
                    throw new FaultException(new Fault.Cancelled());
                }
                journal.add(job.key(), next);
                next.clear();
                for (; rest.hasNext() && next.isEmpty(); next.add(rest.next())) {}
            }
            whole = true;
            return journal.job(job.key()).orElse(job);
        } finally {
            if (!whole) {
                journal.remove(job.key());
            }
        }
    }

    /**
     * Runs a job, or goes on with one, until no item waits or it is stopped; blocks. A fault that would hit all items pauses it, and so
     * does an interrupt, which also ends the calls in flight. What is thrown other than a {@link FaultException} of an item pauses
     * the job and is thrown on.
     *
     * @return the job as it is then; as it is anyway if another console runs it, and empty if it is not there
     */
    public Optional<Job> run(Workspace in, UUID key, Progress progress) {
        JobJournal journal = in.ledger().jobs();
        in.controller().pollLedger(); // what a console that has ended left open is settled first
        Optional<Job> job = journal.job(key);
        if (job.isPresent() && journal.take(key)) {
            JobRun run = new JobRun(job.get(), in, progress, step -> keep(key, step));
            running.put(key, run);
            try {
                run.perform(threads, inFlight);
            } finally {
                running.remove(key);
            }
        }
        return journal.job(key);
    }

    private void keep(UUID job, CompletedStep.OnOne step) {
        if (step instanceof CompletedStep.Issued one) {
            keep(job, one.token());
        } else if (step instanceof CompletedStep.CreatedWithToken one) {
            keep(job, one.token());
        }
    }

    private void keep(UUID job, IssuedToken token) {
        issued.computeIfAbsent(job, first -> new ConcurrentLinkedQueue<>()).add(token);
    }

    /** The tokens that the job issued while this console ran it, until they are {@link #forgetIssued forgotten}; their values are in the vault. */
    public List<IssuedToken> issued(UUID job) {
        return List.copyOf(issued.getOrDefault(job, new ConcurrentLinkedQueue<>()));
    }

    public void forgetIssued(UUID job) {
        issued.remove(job);
    }

    /** Whether this console runs the job. */
    public boolean isRunning(UUID job) {
        return running.containsKey(job);
    }

    /** Whether this console runs a job, of whatever profile. */
    public boolean isAnyRunning() {
        return !running.isEmpty();
    }

    /** Sends nothing new of the job from now on; what is in flight is waited for. It can go on later. */
    public void pause(UUID job) {
        Optional.ofNullable(running.get(job)).ifPresent(JobRun::pause);
    }

    /**
     * Ends the job for good, and the calls in flight with it, for which it does not wait. One that another console runs is left as it
     * is. Blocks.
     */
    public void cancel(Workspace in, UUID job) {
        JobRun run = running.get(job);
        if (run != null) {
            run.cancel();
        } else if (in.ledger().jobs().take(job)) {
            in.ledger().jobs().leave(job, JobState.CANCELLED, null);
        }
    }
}
