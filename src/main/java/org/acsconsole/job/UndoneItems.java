package org.acsconsole.job;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobItemQuery;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobJournal;

/** The commands of a job's items that are not done for sure, in their order, read a page at a time. */
public record UndoneItems(JobJournal journal, Job job) implements Iterable<Command> {

    private static final int PAGE = 500;
    private static final Set<ItemState> UNDONE =
            Stream.of(ItemState.values()).filter(ItemState::isUndone).collect(Collectors.toUnmodifiableSet());

    /** How many there are. */
    public static long count(Job job) {
        return job.counts().of(UNDONE.toArray(ItemState[]::new));
    }

    @Override
    public Iterator<Command> iterator() {
        return Stream.iterate(
                        page(-1),
                        page -> !page.isEmpty(),
                        page -> page(page.getLast().item().position()))
                .flatMap(List::stream)
                .flatMap(row -> row.command().stream())
                .iterator();
    }

    private List<JobItemRow> page(long after) {
        return journal.items(new JobItemQuery(job.key(), UNDONE, after, PAGE));
    }
}
