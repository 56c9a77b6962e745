package org.acsconsole.job;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobItemQuery;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobJournal;
import org.jspecify.annotations.Nullable;

/** The items of a job that wait, in their order, read a page at a time. */
final class WaitingItems {

    private static final int PAGE = 500;

    private final Queue<JobItemRow> page = new ArrayDeque<>();
    private final JobJournal journal;
    private final Job job;
    private long left;
    private long readTo = -1;
    private boolean readAll;

    WaitingItems(JobJournal journal, Job job) {
        this.journal = journal;
        this.job = job;
        this.left = job.counts().of(ItemState.WAITING);
    }

    /** @param left how many wait with this one */
    record Next(JobItemRow row, long left) {}

    /** Null if no item waits any more. May be called from any thread. */
    synchronized @Nullable Next next() {
        if (page.isEmpty() && !readAll) {
            List<JobItemRow> read = journal.items(new JobItemQuery(job.key(), Set.of(ItemState.WAITING), readTo, PAGE));
            page.addAll(read);
            readAll = read.size() < PAGE;
            readTo = read.isEmpty() ? readTo : read.getLast().item().position();
        }
        JobItemRow row = page.poll();
        return row == null ? null : new Next(row, Math.max(1, left--));
    }
}
