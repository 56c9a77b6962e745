package org.acsconsole.ui.identities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityRow;
import org.jspecify.annotations.Nullable;

/** The rows read so far, from the top of the list; what is read again changes them in place. */
final class LoadedRows {

    private final ObservableList<ListedIdentity> rows = FXCollections.observableArrayList();
    private final ObservableList<ListedIdentity> seen = FXCollections.unmodifiableObservableList(rows);
    private final Map<IdentityId, ListedIdentity> byId = new HashMap<>();
    private Supplier<Runnable> keeper = () -> () -> {};

    ObservableList<ListedIdentity> list() {
        return seen;
    }

    /** @param newKeeper called before rows come or go, and what it returns afterwards: whoever keeps a selection */
    void keepWith(Supplier<Runnable> newKeeper) {
        keeper = newKeeper;
    }

    int size() {
        return rows.size();
    }

    Optional<ListedIdentity> find(IdentityId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The row behind which row {@code index} comes; null for the first. */
    @Nullable
    IdentityRow before(int index) {
        return index == 0 ? null : rows.get(index - 1).row().get();
    }

    /** The range from the first to the last row of the given identities; empty if none is loaded. */
    Optional<Viewport> rangeOf(Set<IdentityId> ids) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (ids.contains(rows.get(i).id())) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(new Viewport(first, last));
    }

    void replaceAll(List<IdentityRow> fresh) {
        List<ListedIdentity> target = fresh.stream().map(this::listed).toList();
        if (!rows.equals(target)) {
            Runnable after = keeper.get();
            rows.setAll(target);
            byId.clear();
            target.forEach(item -> byId.put(item.id(), item));
            after.run();
        }
    }

    void append(List<IdentityRow> page) {
        if (page.stream().anyMatch(row -> byId.containsKey(row.identity().id()))) {
            replaceFrom(rows.size(), page, true);
        } else {
            addAll(page.stream().map(ListedIdentity::new).toList());
        }
    }

    /**
     * Puts what was read again into its place.
     *
     * @param from the index of the row that {@code fresh} begins with
     * @param toTheEnd whether the list ends with {@code fresh}
     * @return whether the rows behind are still those that follow {@code fresh}; else they were dropped
     */
    boolean replaceFrom(int from, List<IdentityRow> fresh, boolean toTheEnd) {
        int behind = toTheEnd ? rows.size() : behind(from, fresh);
        boolean joined = toTheEnd || behind >= 0;
        List<ListedIdentity> middle = fresh.stream().map(this::listed).toList();
        Set<ListedIdentity> moved = new HashSet<>(middle);
        List<ListedIdentity> target = new ArrayList<>(rows.subList(0, from));
        target.removeIf(moved::contains);
        target.addAll(middle);
        if (joined) {
            rows.subList(behind, rows.size()).stream()
                    .filter(item -> !moved.contains(item))
                    .forEach(target::add);
        }
        become(target);
        return joined;
    }

    private int behind(int from, List<IdentityRow> fresh) {
        ListedIdentity last = byId.get(fresh.getLast().identity().id());
        for (int i = from; last != null && i < rows.size(); i++) {
            if (rows.get(i) == last) {
                return i + 1;
            }
        }
        return -1;
    }

    private ListedIdentity listed(IdentityRow row) {
        ListedIdentity known = byId.get(row.identity().id());
        if (known == null) {
            return new ListedIdentity(row);
        }
        known.update(row);
        return known;
    }

    private void become(List<ListedIdentity> target) {
        if (rows.equals(target)) {
            return;
        }
        Runnable after = keeper.get();
        Set<ListedIdentity> staying = new HashSet<>(target);
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (!staying.contains(rows.get(i))) {
                byId.remove(rows.remove(i).id());
            }
        }
        for (int i = 0; i < target.size(); i++) {
            place(target.get(i), i, target);
        }
        after.run();
    }

    /** Brings one row to its place; rows before {@code index} are in theirs. */
    private void place(ListedIdentity item, int index, List<ListedIdentity> target) {
        if (index < rows.size() && rows.get(index) == item) {
            return;
        }
        if (byId.put(item.id(), item) != null) {
            rows.remove(item);
        }
        if (index == rows.size()) {
            addAll(target.subList(index, target.size()));
        } else {
            rows.add(index, item);
        }
    }

    private void addAll(List<ListedIdentity> behind) {
        behind.forEach(item -> byId.put(item.id(), item));
        rows.addAll(behind);
    }
}
