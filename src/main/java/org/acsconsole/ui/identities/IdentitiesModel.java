package org.acsconsole.ui.identities;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.FaultPresenter;
import org.acsconsole.ui.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The identities screen without its window: what is listed and counted, what is selected, and what follows a step. */
final class IdentitiesModel {

    private final IdentityList list;
    private final IdentityCounting counting;
    private final ObjectProperty<ListCriteria> criteria = new SimpleObjectProperty<>(ListCriteria.FIRST);
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final ReadOnlyObjectWrapper<@Nullable ListedIdentity> revealed = new ReadOnlyObjectWrapper<>();
    private List<ListedIdentity> selected = List.of();
    private final ObservableValue<@Nullable Fault> problem;
    private final ObservableValue<@Nullable IdentityCounts> counts;
    private @Nullable Workspace workspace;
    private @Nullable IdentityId awaited;

    /** @param problem why the service cannot be used; null while it can */
    IdentitiesModel(TaskRunner tasks, FaultPresenter faults, ObservableValue<@Nullable Fault> problem) {
        this.problem = problem;
        this.counting = new IdentityCounting(tasks, faults::show);
        this.list = new IdentityList(tasks, faults::show);
        this.counts = Bindings.createObjectBinding(this::exactCounts, counting.counts(), list.phase(), criteria);
        list.afterRead(this::readOnce);
        criteria.subscribe((old, wanted) -> reload(!old.search().equals(wanted.search())));
    }

    IdentityList list() {
        return list;
    }

    ObjectProperty<ListCriteria> criteria() {
        return criteria;
    }

    /** Null until they are known. */
    ObservableValue<@Nullable IdentityCounts> counts() {
        return counts;
    }

    /** Where counting took too long, the rows of a list that is loaded whole say how many there are. */
    private @Nullable IdentityCounts exactCounts() {
        IdentityCounts counted = counting.counts().get();
        IdentityFilter filter = criteria.get().filter();
        boolean whole = list.phase().get() == IdentityList.Phase.COMPLETE;
        return counted == null || !whole || counted.isComplete(filter)
                ? counted
                : counted.exactly(filter, list.rows().size());
    }

    /** What is selected, as it was last read. */
    ReadOnlyObjectProperty<Selection> selection() {
        return selection.getReadOnlyProperty();
    }

    void select(List<ListedIdentity> items) {
        selected = List.copyOf(items);
        selection.set(new Selection(
                selected.stream().map(item -> item.row().get()).toList(),
                workspace == null ? null : workspace.profile().resource().orElse(null)));
    }

    /** The row that was made last and is to be selected and brought into sight. */
    ReadOnlyObjectProperty<@Nullable ListedIdentity> revealed() {
        return revealed.getReadOnlyProperty();
    }

    /** A profile that is only connected again keeps its rows, and what is selected of them. */
    void open(@Nullable Workspace newWorkspace) {
        Workspace before = workspace;
        workspace = newWorkspace;
        awaited = null;
        if (before != null && newWorkspace != null && before.hasTheBookOf(newWorkspace)) {
            list.goOn(newWorkspace);
            counting.goOn(newWorkspace);
        } else {
            reload(true);
        }
    }

    /** What a step did is in the ledger: shows it. */
    void stepped(CompletedStep step) {
        if (isReset(step)) {
            reload(true);
            return;
        }
        ListCriteria shown = criteria.get();
        if (step instanceof CompletedStep.LedgerChanged || shown.changesByItself() || shown.comparesIdentities()) {
            list.refreshNearby();
        } else if (comesIn(step)) {
            list.refreshFromTop(step.ids());
        } else {
            list.refresh(step.ids());
        }
        counting.count();
    }

    /** Reads everything in sight again. */
    void refresh() {
        if (list.phase().get() == IdentityList.Phase.FAILED) {
            reload(true);
        } else {
            list.refresh();
            counting.count();
        }
    }

    /** Tokens expire by themselves, and clocks are set: reads and counts again what does not hold any more. */
    void ticked(Instant now) {
        list.ticked(now);
        if (counting.ticked(now) && criteria.get().changesByItself()) {
            list.refreshNearby();
        }
    }

    /** Brings an identity that was made or added just now into the list's sight, whatever was listed before. */
    void reveal(IdentityId id) {
        awaited = id;
        ListCriteria wanted = criteria.get().showingTheNewest();
        if (wanted.equals(criteria.get())) {
            list.refreshFromTop(Set.of());
        } else {
            criteria.set(wanted);
        }
    }

    /** Why the service cannot be used; null while it can. */
    ObservableValue<@Nullable Fault> problem() {
        return problem;
    }

    /** What is said where there are no rows. */
    EmptyListReason emptyListReason() {
        return switch (list.phase().get()) {
            case CLOSED -> EmptyListReason.CLOSED;
            case LOADING -> EmptyListReason.LOADING;
            case FAILED -> EmptyListReason.FAILED;
            case SEARCHING -> EmptyListReason.SEARCHING;
            case SORTING -> EmptyListReason.SORTING;
            case PARTIAL, COMPLETE -> whyNothing();
        };
    }

    private EmptyListReason whyNothing() {
        IdentityCounts known = counts.getValue();
        if (!criteria.get().search().text().isEmpty()) {
            return EmptyListReason.NOTHING_FOUND;
        }
        if (known == null || known.of(IdentityFilter.ALL) > 0 || criteria.get().narrowings() > 0) {
            return EmptyListReason.NOTHING_HERE;
        }
        if (problem.getValue() != null) {
            return EmptyListReason.NOT_CONNECTED;
        }
        Workspace open = workspace;
        return open == null || open.capabilities().followed()
                ? EmptyListReason.NOTHING_YET
                : EmptyListReason.NOTHING_RECORDED;
    }

    private static boolean isReset(CompletedStep step) {
        return step instanceof CompletedStep.Reset
                || (step instanceof CompletedStep.Seen seen && seen.what().gone() > 0);
    }

    private static boolean comesIn(CompletedStep step) {
        return switch (step) {
            case CompletedStep.Created created -> true;
            case CompletedStep.CreatedWithToken created -> true;
            case CompletedStep.Added added -> true;
            case CompletedStep.Exchanged exchanged -> true;
            case CompletedStep.Seen seen -> true;
            case CompletedStep.Reset reset -> true;
            case CompletedStep.LedgerChanged changed -> true;
            case CompletedStep.Issued issued -> false;
            case CompletedStep.Revoked revoked -> false;
            case CompletedStep.Deleted deleted -> false;
            case CompletedStep.Tried tried -> false;
            case CompletedStep.Edited edited -> false;
            case CompletedStep.Forgotten forgotten -> false;
        };
    }

    private void readOnce() {
        select(selected);
        revealAwaited();
    }

    private void revealAwaited() {
        IdentityId id = awaited;
        if (id != null) {
            list.rows().find(id).ifPresent(item -> {
                awaited = null;
                revealed.set(null);
                revealed.set(item);
            });
        }
    }

    private void reload(boolean countToo) {
        list.show(workspace, criteria.get());
        if (countToo) {
            counting.begin(workspace, criteria.get().search());
        }
    }
}
