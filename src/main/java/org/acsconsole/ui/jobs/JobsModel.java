package org.acsconsole.ui.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.FaultPresenter;
import org.acsconsole.ui.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The jobs of the profile in use, newest first, read page by page and again as time goes on. */
final class JobsModel {

    private static final int ROWS = 200;

    private final TaskRunner tasks;
    private final FaultPresenter faults;
    private final Predicate<UUID> runsHere;
    private final ObservableList<JobLine> lines = FXCollections.observableArrayList();
    private final ObservableList<JobLine> shown = FXCollections.unmodifiableObservableList(lines);
    private final ObjectProperty<@Nullable JobLine> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable JobLine> found = new ReadOnlyObjectWrapper<>();
    private @Nullable UUID wanted;
    private @Nullable Workspace workspace;
    private TaskRunner.@Nullable Running reading;
    private boolean complete;

    /** @param runsHere whether this console runs the job, so that it knows what the job's calls wait for */
    JobsModel(TaskRunner tasks, FaultPresenter faults, Predicate<UUID> runsHere) {
        this.tasks = tasks;
        this.faults = faults;
        this.runsHere = runsHere;
    }

    ObservableList<JobLine> lines() {
        return shown;
    }

    /** Whether the first page was read, so that no rows mean that there are none. */
    ReadOnlyBooleanProperty known() {
        return known.getReadOnlyProperty();
    }

    /** The line that the user chose; null if none. */
    ObjectProperty<@Nullable JobLine> chosen() {
        return chosen;
    }

    /** The chosen line's job as it was last read; null if no line is chosen. */
    ObservableValue<@Nullable Job> selected() {
        return chosen.flatMap(JobLine::seen).map(JobLine.Seen::job);
    }

    /** Looks for the job's line, however far down it is. */
    void find(UUID job) {
        wanted = job;
        found.set(null);
        refresh();
    }

    /** The line that was looked for, once it is there; null before. */
    ReadOnlyObjectProperty<@Nullable JobLine> found() {
        return found.getReadOnlyProperty();
    }

    void open(@Nullable Workspace opened) {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
        lines.clear();
        known.set(false);
        complete = false;
        workspace = opened;
        refresh();
    }

    /** Reads the newest page again, unless something is being read. */
    void refresh() {
        Workspace from = workspace;
        if (from != null && reading == null) {
            reading = tasks.query(() -> from.ledger().jobs().jobs(null, ROWS), this::takeNewest, this::fail);
        }
    }

    /** Reads the page after the last row, unless something is being read or there is none. */
    void more() {
        Workspace from = workspace;
        if (from != null && reading == null && !complete && !lines.isEmpty()) {
            Job last = lines.getLast().job();
            reading = tasks.query(() -> from.ledger().jobs().jobs(last, ROWS), this::takeOlder, this::fail);
        }
    }

    private void takeNewest(List<Job> page) {
        reading = null;
        known.set(true);
        complete |= page.size() < ROWS;
        Map<UUID, JobLine> before = new LinkedHashMap<>();
        lines.forEach(line -> before.put(line.key(), line));
        List<JobLine> added = new ArrayList<>();
        long now = System.nanoTime();
        for (Job job : page) {
            JobLine line = before.remove(job.key());
            if (line == null) {
                added.add(new JobLine(job, now));
            } else {
                line.update(job, atTheLimit(job), now);
            }
        }
        lines.removeIf(line -> page.size() < ROWS && before.containsKey(line.key()));
        lines.addAll(0, added);
        lookForWanted();
    }

    private Duration atTheLimit(Job job) {
        return workspace == null || !runsHere.test(job.key())
                ? Duration.ZERO
                : workspace
                        .controller()
                        .pace()
                        .usage(job.kind().operation())
                        .map(usage -> usage.timeFor(job.counts().of(ItemState.WAITING)))
                        .orElse(Duration.ZERO);
    }

    private void lookForWanted() {
        if (wanted == null) {
            return;
        }
        Optional<JobLine> line =
                lines.stream().filter(each -> each.key().equals(wanted)).findFirst();
        if (line.isPresent() || complete) {
            wanted = null;
            line.ifPresent(found::set);
        } else {
            more();
        }
    }

    private void takeOlder(List<Job> page) {
        reading = null;
        complete = page.size() < ROWS;
        long now = System.nanoTime();
        lines.addAll(page.stream().map(job -> new JobLine(job, now)).toList());
        lookForWanted();
    }

    private void fail(Throwable failure) {
        reading = null;
        faults.show(failure);
    }
}
