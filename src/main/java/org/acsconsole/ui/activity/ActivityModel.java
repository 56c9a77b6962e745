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
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.FaultPresenter;
import org.acsconsole.ui.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The activities of the profile in use, newest first, read page by page and again after every step. */
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

    /** Reads the newest page again. */
    void refresh() {
        if (reading != null) {
            refreshAgain = true;
            return;
        }
        Workspace from = workspace;
        if (from != null) {
            ActivityFilter wanted = filter.get();
            reading = tasks.query(
                    () -> read(from.ledger(), wanted, null),
                    page -> takeNewest(from.ledger(), wanted, page),
                    this::fail);
        }
    }

    /** Reads the page after the last row, unless something is being read or there is none. */
    void more() {
        Workspace from = workspace;
        if (from != null && reading == null && !complete && !rows.isEmpty()) {
            ActivityRow last = rows.getLast();
            ActivityFilter wanted = filter.get();
            reading = tasks.query(() -> read(from.ledger(), wanted, last.activity()), this::takeOlder, this::fail);
        }
    }

    private void steppedIn(Workspace where) {
        if (where.equals(workspace)) {
            refresh();
        }
    }

    private void takeNewest(Ledger ledger, ActivityFilter wanted, List<ActivityRow> page) {
        List<ActivityRow> merged = merged(page, rows);
        complete = page.size() < ROWS || (complete && merged.size() > page.size());
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

    private void takeOlder(List<ActivityRow> page) {
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

    /** Blocks; the newest if {@code after} is null. Fewer than {@link #ROWS} are the last. */
    private static List<ActivityRow> read(Ledger ledger, ActivityFilter wanted, @Nullable Activity after) {
        return ledger.activities(new ActivityQuery(wanted.withoutItems(), after, ROWS));
    }

    /**
     * The newest page before what was loaded earlier and is older; only the page if that does not join on to it. A row that
     * went is not older.
     */
    private static List<ActivityRow> merged(List<ActivityRow> newest, List<ActivityRow> loaded) {
        List<ActivityRow> all = new ArrayList<>(newest);
        for (int i = 0; newest.size() == ROWS && i < loaded.size(); i++) {
            if (loaded.get(i)
                    .activity()
                    .key()
                    .equals(newest.getLast().activity().key())) {
                all.addAll(loaded.subList(i + 1, loaded.size()));
            }
        }
        return all;
    }
}
