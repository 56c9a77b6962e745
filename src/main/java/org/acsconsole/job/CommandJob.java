package org.acsconsole.job;

import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedStep;

/** Performs many commands, a few at a time. One that fails does not stop the others, unless its fault would hit them all. */
public final class CommandJob {

    private final Performer controller;
    private final ThreadFactory threads;
    private final int inFlight;

    /** Performs a command when its turn comes, as {@link org.acsconsole.identity.IdentityController} does. */
    @FunctionalInterface
    public interface Performer {

        /**
         * Performs the command; blocks.
         *
         * @param left how many commands the job has left with this one
         */
        CompletedStep.OnOne perform(Command command, long left);
    }

    /** Gets how many items have an outcome, from any of the job's threads. */
    @FunctionalInterface
    public interface Progress {

        void reached(long done, long total);
    }

    /**
     * @param controller performs a command: blocks, and throws {@link org.acsconsole.identity.FaultException}
     * @param inFlight how many are performed at the same time at most
     */
    public CommandJob(Performer controller, ThreadFactory threads, int inFlight) {
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
