package org.acsconsole.identity;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A walk reads all rows that a ledger has of something, a page at a time and only as far as they are asked for, so that a million of
 * them take no more memory than a thousand.
 *
 * @param pages returns the page after a row; the first page for null
 */
public record LedgerWalk<R>(Function<@Nullable R, List<R>> pages) implements Iterable<R> {

    static final int PAGE = 1_000;

    /** Activities, newest first. */
    public static LedgerWalk<ActivityRow> activities(Ledger ledger, ActivityFilter filter) {
        return new LedgerWalk<>(
                last -> ledger.activities(new ActivityQuery(filter, last == null ? null : last.activity(), PAGE)));
    }

    /**
     * Identities by when they were created, newest first, whatever order a list shows: that never changes, so that none is there
     * twice, or missing, when others write meanwhile.
     *
     * @param now on the service's clock, for what is live
     */
    public static LedgerWalk<IdentityRow> identities(
            Ledger ledger, IdentityFilter filter, IdentitySearch search, Instant now) {
        return new LedgerWalk<>(last ->
                ledger.identities(new IdentityQuery(filter, search, IdentityOrder.NEWEST_FIRST, last, PAGE, now)));
    }

    /**
     * The items of a job, in their order.
     *
     * @param states that they are in; empty for all
     */
    public static LedgerWalk<JobItemRow> items(JobJournal journal, UUID job, Set<ItemState> states) {
        return new LedgerWalk<>(last -> journal.items(
                new JobItemQuery(job, states, last == null ? -1 : last.item().position(), PAGE)));
    }

    /** The rows of a file that are of that kind, in the order of the file. */
    public static LedgerWalk<DraftRow> rows(ImportDraft draft, DraftRow.Kind kind) {
        return new LedgerWalk<>(last -> draft.rows(kind, last == null ? 0 : last.place(), PAGE));
    }

    /** The rows as a stream, which reads them as far as it goes. */
    public Stream<R> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Iterator<R> iterator() {
        return new Rows();
    }

    private final class Rows implements Iterator<R> {

        private List<R> page = List.of();
        private int next;
        private boolean last;

        @Override
        public boolean hasNext() {
            if (next == page.size() && !last) {
                page = pages.apply(page.isEmpty() ? null : page.getLast());
                next = 0;
                last = page.size() < PAGE;
            }
            return next < page.size();
        }

        @Override
        public R next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.get(next++);
        }
    }
}
