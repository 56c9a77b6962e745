package org.acsconsole.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of a profile's ledger, which outlive the console that runs them. What a call to the service does to an item is written with
 * the activity, by {@link Ledger#record}.
 *
 * <p>All methods block, may be called from any thread, and throw {@link FaultException} with a {@link Fault.OfLedger}.
 */
public interface JobJournal {

    /** Writes a job without items, in the state that it is given, as one of this console. */
    void begin(Job job);

    /** Writes further items, which wait, after those that it has. */
    void add(UUID job, List<? extends Command> commands);

    /** Takes a job out that was never run, with its items. */
    void remove(UUID job);

    /**
     * At most so many jobs, newest first.
     *
     * @param after the last one of the page before; null for the first page
     */
    List<Job> jobs(@Nullable Job after, int limit);

    Optional<Job> job(UUID key);

    List<JobItemRow> items(JobItemQuery query);

    /** Makes the job one that this console runs; false if another console runs it, or if it will never run again. */
    boolean take(UUID job);

    /**
     * Writes that this console does not run the job any more. While the ledger cannot be written, as on a full disk, only this console
     * knows it: the others wait until it goes on or ends.
     *
     * @param code of the fault that paused it; null if none did
     */
    void leave(UUID job, JobState state, @Nullable String code);

    /**
     * Writes what became of an item of which nothing was written yet; one that does not wait is left as it is.
     *
     * @param as failed or skipped
     * @param code of the fault, or of the {@link SkipCause}
     */
    void settle(JobItem item, ItemState as, String code);
}
