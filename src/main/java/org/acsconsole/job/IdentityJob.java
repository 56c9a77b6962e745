package org.acsconsole.job;

import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.acsconsole.identity.IdentityId;

/**
 * Does one thing to many identities, a few at a time. One that fails does not stop the others, unless its fault would hit
 * them all.
 */
public final class IdentityJob {

    private final ThreadFactory threads;
    private final int inFlight;

    /** Told how many items have an outcome, from any of the job's threads. */
    @FunctionalInterface
    public interface Progress {

        void reached(long done, long total);
    }

    /** @param inFlight how many are done at the same time at most */
    public IdentityJob(ThreadFactory threads, int inFlight) {
        if (inFlight < 1) {
            throw new IllegalArgumentException("at least one has to be in flight");
        }
        this.threads = threads;
        this.inFlight = inFlight;
    }

    /**
     * Blocks until every identity has an outcome.
     *
     * <p>An interrupt is the cancel: those in flight are interrupted and waited for, the others stay untouched, and the
     * result tells of each. What an operation throws other than a {@link org.acsconsole.identity.FaultException} ends the
     * job and is thrown on.
     *
     * @param operation blocks, and throws {@link org.acsconsole.identity.FaultException}
     */
    public JobResult run(List<IdentityId> identities, Consumer<IdentityId> operation, Progress progress) {
        return new JobRun(List.copyOf(identities), operation, progress).perform(threads, inFlight);
    }
}
