package org.acsconsole.job;

import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobJournal;
import org.acsconsole.identity.LedgerWalk;

/** The commands of a job's items that are not done for sure, in their order, read a page at a time. */
public record UndoneItems(JobJournal journal, Job job) implements Iterable<Command> {

    private static final Set<ItemState> UNDONE =
            Stream.of(ItemState.values()).filter(ItemState::isUndone).collect(Collectors.toUnmodifiableSet());

    /** How many there are. */
    public static long count(Job job) {
        return job.counts().of(UNDONE.toArray(ItemState[]::new));
    }

    @Override
    public Iterator<Command> iterator() {
        return LedgerWalk.items(journal, job.key(), UNDONE).stream()
                .flatMap(row -> row.command().stream())
                .iterator();
    }
}
