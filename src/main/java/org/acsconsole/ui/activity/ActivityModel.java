package org.acsconsole.ui.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityCount;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityOrder;
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.FaultPresenter;
import org.acsconsole.ui.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The activities of the profile in use, read page by page and again after every step. */
final class ActivityModel {

    private static final int ROWS = 200;

    private final TaskRunner tasks;
    private final FaultPresenter faults;
    private final Executor window;
    private final ObservableList<ActivityRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ActivityRow> seen = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final FilterCount count;
    private Supplier<ActivityFilter> filter = () -> ActivityFilter.ALL;
    private ActivityOrder order = ActivityOrder.NEWEST_FIRST;
    private @Nullable Workspace workspace;
    private CompletedSteps.@Nullable Subscription steps;
    private TaskRunner.@Nullable Running reading;
    private boolean refreshAgain;
    private boolean complete;

    /** @param window runs what belongs on the window's thread */
    ActivityModel(TaskRunner tasks, FaultPresenter faults, Executor window) {
        this.tasks = tasks;
        this.faults = faults;
        this.window = window;
        this.count = new FilterCount(tasks, faults::show);
    }

    ObservableList<ActivityRow> rows() {
        return seen;
    }

    /** Whether the first page was read, so that no rows mean that there are none. */
    ReadOnlyBooleanProperty known() {
        return known.getReadOnlyProperty();
    }

    /** How many the filter shows; null until it is known, and where there is no filter. */
    ReadOnlyObjectProperty<@Nullable ActivityCount> count() {
        return count.number();
    }

    /** @param wanted the filter, as it is when a page is read */
    void filter(Supplier<ActivityFilter> wanted) {
        filter = wanted;
        forget();
        refresh();
    }

    void order(ActivityOrder wanted) {
        order = wanted;
        forget();
        refresh();
    }

    void open(@Nullable Workspace opened) {
        if (steps != null) {
            steps.close();
            steps = null;
        }
        forget();
        workspace = opened;
        if (opened != null) {
            steps = opened.steps().subscribe(step -> window.execute(() -> steppedIn(opened)));
            refresh();
        }
    }

    /** Reads the first page again. */
    void refresh() {
        if (reading != null) {
            refreshAgain = true;
            return;
        }
        Workspace from = workspace;
        if (from != null) {
            ActivityFilter wanted = filter.get();
            ActivityQuery first = page(wanted, null);
            reading = tasks.query(
                    () -> from.ledger().activities(first), page -> takeFirst(from.ledger(), wanted, page), this::fail);
        }
    }

    /** Reads the page after the last row, unless something is being read or there is none. */
    void more() {
        Workspace from = workspace;
        if (from != null && reading == null && !complete && !rows.isEmpty()) {
            ActivityQuery next = page(filter.get(), rows.getLast().activity());
            reading = tasks.query(() -> from.ledger().activities(next), this::takeNext, this::fail);
        }
    }

    private void steppedIn(Workspace where) {
        if (where.equals(workspace)) {
            refresh();
        }
    }

    private void takeFirst(Ledger ledger, ActivityFilter wanted, List<ActivityRow> page) {
        List<ActivityRow> merged = merged(page, rows);
        complete = page.size() < ROWS;
        if (!rows.equals(merged)) {
            rows.setAll(merged);
        }
        known.set(true);
        if (page.size() < ROWS) {
            count.set(page.size());
        } else if (!wanted.equals(ActivityFilter.ALL)) {
            count.count(ledger, wanted);
        }
        ended();
    }

    private void takeNext(List<ActivityRow> page) {
        complete = page.size() < ROWS;
        rows.addAll(page);
        ended();
    }

    private void fail(Throwable failure) {
        ended();
        faults.show(failure);
    }

    private void ended() {
        reading = null;
        if (refreshAgain) {
            refreshAgain = false;
            refresh();
        }
    }

    private void forget() {
        stop();
        count.forget();
        rows.clear();
        known.set(false);
        complete = false;
    }

    private void stop() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
        refreshAgain = false;
    }

    /** Fewer than {@link #ROWS} are the last; what is done meanwhile may come after these. */
    private ActivityQuery page(ActivityFilter wanted, @Nullable Activity after) {
        return new ActivityQuery(wanted.withoutItems(), order, after, ROWS);
    }

    /**
     * The first page before what was loaded earlier and comes after it; only the page if that does not join on to it. A row that
     * went does not come after it.
     */
    private static List<ActivityRow> merged(List<ActivityRow> first, List<ActivityRow> loaded) {
        List<ActivityRow> all = new ArrayList<>(first);
        for (int i = 0; first.size() == ROWS && i < loaded.size(); i++) {
            if (loaded.get(i).activity().key().equals(first.getLast().activity().key())) {
                all.addAll(loaded.subList(i + 1, loaded.size()));
            }
        }
        return all;
    }
}
