package org.acsconsole.job;

import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiFunction;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Pace;

/** Performs many commands, a few at a time. One that fails does not stop the others, unless its fault would hit them all. */
public final class CommandJob {

    private final BiFunction<Command, Pace.Priority, CompletedStep.OnOne> controller;
    private final ThreadFactory threads;
    private final int inFlight;

    /** Gets how many items have an outcome, from any of the job's threads. */
    @FunctionalInterface
    public interface Progress {

        void reached(long done, long total);
    }

    /**
     * @param controller performs a command: blocks, and throws {@link org.acsconsole.identity.FaultException}
     * @param inFlight how many are performed at the same time at most
     */
    public CommandJob(
            BiFunction<Command, Pace.Priority, CompletedStep.OnOne> controller, ThreadFactory threads, int inFlight) {
        if (inFlight < 1) {
            throw new IllegalArgumentException("at least one has to be in flight");
        }
        this.controller = controller;
        this.threads = threads;
        this.inFlight = inFlight;
    }

    /**
     * Blocks until every command has an outcome.
     *
     * <p>An interrupt is the cancel: those in flight are interrupted and waited for, the others stay untouched, and the
     * result has the outcome of each. What the controller throws other than a {@link
     * org.acsconsole.identity.FaultException} ends the job and is thrown on.
     */
    public JobResult run(List<? extends Command> commands, Progress progress) {
        return new JobRun(List.copyOf(commands), controller, progress).perform(threads, inFlight);
    }
}
