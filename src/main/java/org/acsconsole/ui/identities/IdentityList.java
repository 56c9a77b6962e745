package org.acsconsole.ui.identities;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityPage;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list in pages as it is scrolled, and reads again what changed: one read at a time, in the order asked. Answers to
 * questions of the past are dropped.
 */
final class IdentityList {

    static final int PAGE = 200;
    static final int MOST = 1_000;
    private static final int AHEAD = PAGE / 2;

    /** How far the list is read. */
    enum Phase {
        /** No profile is open. */
        CLOSED,
        LOADING,
        /** There is more behind the last row. */
        PARTIAL,
        /** What comes next is looked for among very many, longer than one question takes. */
        SEARCHING,
        /** The list is put into its order first, longer than one question takes. */
        SORTING,
        COMPLETE,
        FAILED
    }

    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final LoadedRows rows = new LoadedRows();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.CLOSED);
    private final Set<IdentityId> changed = new HashSet<>();
    private Supplier<Viewport> viewport = () -> Viewport.TOP;
    private Runnable afterRead = () -> {};
    private @Nullable Workspace workspace;
    private ListCriteria criteria = ListCriteria.FIRST;
    private TaskRunner.@Nullable Running reading;
    private @Nullable IdentityRow searchedTo;
    private @Nullable Viewport stale;
    private Instant readAt = Instant.EPOCH;
    private boolean busy;
    private boolean toTheEnd;
    private Runnable atTheEnd = () -> {};

    IdentityList(TaskRunner tasks, Consumer<Throwable> failed) {
        this.tasks = tasks;
        this.failed = failed;
    }

    LoadedRows rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    void watch(Supplier<Viewport> newViewport) {
        viewport = newViewport;
    }

    /** The rows that can be seen, as far as they are loaded. */
    List<ListedIdentity> seen() {
        Viewport seen = viewport.get();
        int end = Math.min(seen.last() + 1, rows.size());
        return rows.list().subList(Math.min(seen.first(), end), end);
    }

    /** @param newAfterRead called each time that rows were read and are listed */
    void afterRead(Runnable newAfterRead) {
        afterRead = newAfterRead;
    }

    /** Shows another list, from its top; the rows of another profile vanish at once, others when the answer is there. */
    void show(@Nullable Workspace newWorkspace, ListCriteria newCriteria) {
        stop();
        searchedTo = null;
        if (!Objects.equals(newWorkspace, workspace)) {
            rows.replaceAll(List.of());
        }
        workspace = newWorkspace;
        criteria = newCriteria;
        if (newWorkspace == null) {
            phase.set(Phase.CLOSED);
            return;
        }
        phase.set(Phase.LOADING);
        ask(newWorkspace, null, PAGE, page -> {
            rows.replaceAll(page.rows());
            reached(page, PAGE);
        });
    }

    /** Goes on with the same profile's ledger in another workspace, and reads again what can be seen. */
    void goOn(Workspace newWorkspace) {
        boolean unread = phase.get() == Phase.LOADING || phase.get() == Phase.FAILED;
        stop();
        workspace = newWorkspace;
        if (unread) {
            show(newWorkspace, criteria);
        } else {
            refresh();
        }
    }

    /** Reads the page behind the last row, if what can be seen is near it. */
    void more() {
        next();
    }

    /**
     * Reads on to the last row, unless another list is wanted meanwhile.
     *
     * @param then called when all rows are there
     */
    void readToTheEnd(Runnable then) {
        toTheEnd = true;
        atTheEnd = then;
        next();
    }

    /**
     * Reads again what can be seen if a token there has expired, or if the clock is behind the one that was read by; not after a
     * failure, which would be reported at every tick.
     */
    void ticked(Instant now) {
        if (phase.get() == Phase.FAILED) {
            return;
        }
        boolean behind = now.isBefore(readAt.minus(IdentityCounting.UNEVEN));
        boolean expired = seen().stream()
                .map(item -> item.row().get().nextExpiry())
                .filter(Objects::nonNull)
                .anyMatch(expiry -> !expiry.isAfter(now));
        if (!busy && (behind || expired)) {
            refresh();
        }
    }

    /** Reads again what can be seen. */
    void refresh() {
        refresh(Set.of());
    }

    /** Reads again what can be seen and the rows of these identities, wherever they are in the list. */
    void refresh(Set<IdentityId> ids) {
        changed.addAll(ids);
        want(viewport.get());
    }

    /** Reads again from the top on, where what is new comes in. */
    void refreshFromTop(Set<IdentityId> ids) {
        changed.addAll(ids);
        want(viewport.get().with(0, 0));
    }

    /** Reads again what can be seen, and what is above it unless that would take more than one reading. */
    void refreshNearby() {
        Viewport seen = viewport.get();
        want(seen.last() < MOST ? seen.with(0, 0) : seen);
    }

    private void want(Viewport range) {
        stale = stale == null ? range : stale.with(range.first(), range.last());
        next();
    }

    private void next() {
        Workspace open = workspace;
        if (busy || open == null) {
            return;
        }
        if (stale != null) {
            Viewport range = stale;
            stale = null;
            readAgain(open, range);
        } else if (hasMore() && isMoreWanted()) {
            int limit = toTheEnd ? MOST : PAGE;
            IdentityRow after = searchedTo == null ? rows.before(rows.size()) : searchedTo;
            ask(open, after, limit, page -> {
                rows.append(page.rows());
                reached(page, limit);
            });
        } else if (phase.get() == Phase.COMPLETE && toTheEnd) {
            toTheEnd = false;
            atTheEnd.run();
        }
    }

    /** Whether there may be more than the rows that are loaded. */
    boolean hasMore() {
        return switch (phase.get()) {
            case PARTIAL, SEARCHING, SORTING -> true;
            case CLOSED, LOADING, COMPLETE, FAILED -> false;
        };
    }

    private boolean isMoreWanted() {
        return toTheEnd || viewport.get().last() + AHEAD >= rows.size();
    }

    private void reached(IdentityPage page, int limit) {
        searchedTo = page.searchedTo();
        boolean goesOn = page.rows().size() < limit && isMoreWanted();
        Phase more = goesOn ? Phase.SEARCHING : Phase.PARTIAL;
        phase.set(page.ends() ? Phase.COMPLETE : page.sorting() ? Phase.SORTING : more);
    }

    private void readAgain(Workspace open, Viewport wanted) {
        Viewport range = rows.rangeOf(changed)
                .map(those -> wanted.with(those.first(), those.last()))
                .orElse(wanted);
        changed.clear();
        int from = Math.min(range.first(), rows.size());
        int limit = Math.clamp(range.last() - from + 1L, PAGE, MOST);
        gather(open, rows.before(from), limit, List.of(), (fresh, ends) -> {
            boolean joined = rows.replaceFrom(from, fresh, ends);
            searchedTo = ends || joined ? searchedTo : null;
            boolean nothingBehind = ends || (joined && phase.get() == Phase.COMPLETE);
            boolean goesOn = phase.get() == Phase.SEARCHING && isMoreWanted();
            phase.set(nothingBehind ? Phase.COMPLETE : goesOn ? Phase.SEARCHING : Phase.PARTIAL);
            if (!ends && from + limit <= range.last()) {
                stale = new Viewport(from + limit, range.last());
            }
        });
    }

    /** Asks until so many rows are found, or the list ends: what is listed stays until then. */
    private void gather(
            Workspace from,
            @Nullable IdentityRow after,
            int limit,
            List<IdentityRow> found,
            BiConsumer<List<IdentityRow>, Boolean> answer) {
        ask(from, after, limit - found.size(), page -> {
            List<IdentityRow> all =
                    Stream.concat(found.stream(), page.rows().stream()).toList();
            if (page.ends() || all.size() == limit) {
                answer.accept(all, all.size() < limit);
            } else {
                gather(from, page.searchedTo(), limit, all, answer);
            }
        });
    }

    private void ask(Workspace from, @Nullable IdentityRow after, int limit, Consumer<IdentityPage> answer) {
        readAt = from.serviceClock().instant();
        var query = criteria.page(after, limit, readAt);
        busy = true;
        reading = tasks.query(
                () -> from.ledger().page(query),
                page -> {
                    busy = false;
                    answer.accept(page);
                    if (!busy) {
                        afterRead.run();
                        next();
                    }
                },
                failure -> {
                    stop();
                    phase.set(Phase.FAILED);
                    failed.accept(failure);
                });
    }

    private void stop() {
        if (reading != null) {
            reading.cancel();
        }
        busy = false;
        toTheEnd = false;
        stale = null;
        changed.clear();
    }
}
