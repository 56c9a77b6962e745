package org.acsconsole.ui.jobs;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobItemQuery;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.FaultPresenter;
import org.acsconsole.ui.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The items of one job, of all outcomes or of some, read page by page, and again when the job's counts are others. */
final class JobItemsModel {

    private static final int ROWS = 200;
    private static final int MOST_READ_AGAIN = 2_000;

    private final TaskRunner tasks;
    private final FaultPresenter faults;
    private final ObservableList<JobItemRow> rows = FXCollections.observableArrayList();
    private final ObservableList<JobItemRow> shown = FXCollections.unmodifiableObservableList(rows);
    private @Nullable Workspace workspace;
    private @Nullable Job job;
    private Set<ItemState> states = Set.of();
    private String text = "";
    private TaskRunner.@Nullable Running reading;
    private boolean complete;

    JobItemsModel(TaskRunner tasks, FaultPresenter faults) {
        this.tasks = tasks;
        this.faults = faults;
    }

    ObservableList<JobItemRow> rows() {
        return shown;
    }

    void open(@Nullable Workspace opened) {
        workspace = opened;
        forget();
        job = null;
    }

    /**
     * Shows only some.
     *
     * @param wanted the states that are shown; empty for all
     * @param containing as in {@link JobItemQuery#text}
     */
    void filter(Set<ItemState> wanted, String containing) {
        states = wanted;
        text = containing;
        forget();
        read(ROWS);
    }

    /** Shows the items of that job, as it is now; null for none. */
    void show(@Nullable Job now) {
        Job before = job;
        job = now;
        if (now == null || before == null || !before.key().equals(now.key())) {
            forget();
            read(ROWS);
        } else if (!before.counts().equals(now.counts()) && reading == null) {
            read(Math.clamp(rows.size(), ROWS, MOST_READ_AGAIN));
        }
    }

    /** Reads the page after the last row, unless something is being read or there is none. */
    void more() {
        if (reading == null && !complete && !rows.isEmpty()) {
            query(rows.getLast().item().position(), ROWS, page -> {
                complete = page.size() < ROWS;
                rows.addAll(page);
            });
        }
    }

    private void read(int limit) {
        query(-1, limit, page -> {
            complete = page.size() < limit;
            if (!rows.equals(page)) {
                rows.setAll(page);
            }
        });
    }

    private void query(long after, int limit, Consumer<List<JobItemRow>> use) {
        Workspace from = workspace;
        if (from == null || job == null) {
            return;
        }
        UUID key = job.key();
        JobItemQuery query = new JobItemQuery(key, states, text, after, limit);
        reading = tasks.query(
                () -> from.ledger().jobs().items(query),
                page -> {
                    reading = null;
                    use.accept(page);
                },
                failure -> {
                    reading = null;
                    faults.show(failure);
                });
    }

    private void forget() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
        rows.clear();
        complete = false;
    }
}
