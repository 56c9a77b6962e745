package org.acsconsole.job;

import java.util.Iterator;
import java.util.Set;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobJournal;
import org.acsconsole.identity.LedgerWalk;
import org.jspecify.annotations.Nullable;

/** The items of a job that wait, in their order. */
final class WaitingItems {

    private final Iterator<JobItemRow> rows;
    private long left;

    WaitingItems(JobJournal journal, Job job) {
        this.rows =
                LedgerWalk.items(journal, job.key(), Set.of(ItemState.WAITING)).iterator();
        this.left = job.counts().of(ItemState.WAITING);
    }

    /** @param left how many wait with this one */
    record Next(JobItemRow row, long left) {}

    /** Null if no item waits any more. May be called from any thread. */
    synchronized @Nullable Next next() {
        return rows.hasNext() ? new Next(rows.next(), Math.max(1, left--)) : null;
    }
}
