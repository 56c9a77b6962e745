package org.acsconsole.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work on many identities, as the ledger has it: it outlives the console that began it.
 *
 * @param reason why it is done, such as the number of a ticket; empty if none was given
 * @param begun when, and by whom
 */
public record Job(UUID key, JobKind kind, Begin begun, String reason, Progress progress) {

    /**
     * The begin of a job.
     *
     * @param at on this computer's clock
     * @param operator the user's account name on this computer
     */
    public record Begin(Instant at, String operator) {}

    /**
     * How far a job is.
     *
     * @param code the stable code of the fault that paused it; null if none did
     */
    public record Progress(JobState state, @Nullable String code, JobCounts counts) {}

    public JobState state() {
        return progress.state();
    }

    public JobCounts counts() {
        return progress.counts();
    }
}
