package org.acsconsole.ui.importing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.acsconsole.identity.DraftRow;
import org.acsconsole.identity.DraftRow.Kind;
import org.acsconsole.identity.ImportDraft;
import org.acsconsole.identity.Workspace;
import org.acsconsole.transfer.ColumnMatch;
import org.acsconsole.transfer.ImportFile;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The rows of a file by what an import would do with them; they are read again when its columns are matched anew. */
final class PreviewModel {

    private static final int ROWS = 200;

    private final ScreenContext context;
    private final Workspace workspace;
    private final ImportFile file;
    private final ObjectProperty<ColumnMatch> match;
    private final ObjectProperty<Kind> shown = new SimpleObjectProperty<>(Kind.NEW);
    private final ReadOnlyObjectWrapper<@Nullable Map<Kind, Long>> counts = new ReadOnlyObjectWrapper<>();
    private final ObservableList<DraftRow> rows = FXCollections.observableArrayList();
    private Consumer<Throwable> failed = failure -> {};
    private TaskRunner.@Nullable Running reading;
    private TaskRunner.@Nullable Running paging;
    private @Nullable ImportDraft draft;
    private int version;

    PreviewModel(ScreenContext context, Workspace workspace, ImportFile file, ColumnMatch match) {
        this.context = context;
        this.workspace = workspace;
        this.file = file;
        this.match = new SimpleObjectProperty<>(match);
    }

    ImportFile file() {
        return file;
    }

    Workspace workspace() {
        return workspace;
    }

    ObjectProperty<ColumnMatch> match() {
        return match;
    }

    /** Which rows are listed. */
    ObjectProperty<Kind> shown() {
        return shown;
    }

    /** How many rows there are of each kind; null until all are read. */
    ReadOnlyObjectProperty<@Nullable Map<Kind, Long>> counts() {
        return counts.getReadOnlyProperty();
    }

    long count(Kind kind) {
        Map<Kind, Long> known = counts.get();
        return known == null ? 0 : known.getOrDefault(kind, 0L);
    }

    ObservableList<DraftRow> rows() {
        return rows;
    }

    /**
     * Begins to read.
     *
     * @param newFailed accepts why that failed
     */
    void open(Consumer<Throwable> newFailed) {
        failed = newFailed;
        match.subscribe(now -> read());
        shown.subscribe((before, now) -> list());
    }

    private void read() {
        close();
        int reads = version;
        if (!match.get().isEnough()) {
            return;
        }
        ColumnMatch columns = match.get();
        reading = context.tasks()
                .run(
                        context.texts().get("importing.reading", file.name().isEmpty() ? 0 : 1, file.name()),
                        progress -> read(columns, progress),
                        read -> isRead(reads, read),
                        failure -> {
                            if (reads == version) {
                                failed.accept(failure);
                            }
                        });
    }

    private Read read(ColumnMatch columns, TaskRunner.Progress progress) {
        ImportDraft fresh = workspace.ledger().draft();
        try {
            file.read(columns, fresh, rows -> progress.reached(rows, 0));
            Map<Kind, Long> counted = new EnumMap<>(Kind.class);
            Arrays.stream(Kind.values()).forEach(kind -> counted.put(kind, fresh.count(kind)));
            return new Read(fresh, counted);
        } catch (RuntimeException e) {
            fresh.close();
            throw e;
        }
    }

    private record Read(ImportDraft draft, Map<Kind, Long> counts) {}

    private void isRead(int reads, Read read) {
        if (reads != version) {
            context.close(read.draft()::close);
            return;
        }
        draft = read.draft();
        counts.set(read.counts());
        if (count(shown.get()) == 0) {
            shown.set(Arrays.stream(Kind.values())
                    .filter(kind -> count(kind) > 0)
                    .findFirst()
                    .orElse(Kind.NEW));
        }
        list();
    }

    private void list() {
        stop(paging);
        paging = null;
        rows.clear();
        ask(0);
    }

    /** Reads the page after the last row, unless something is being read or there is none. */
    void more() {
        if (!rows.isEmpty() && rows.size() < count(shown.get())) {
            ask(rows.getLast().place());
        }
    }

    private void ask(long after) {
        ImportDraft from = draft;
        Kind kind = shown.get();
        if (from != null && paging == null) {
            paging = context.tasks()
                    .query(
                            () -> from.rows(kind, after, ROWS),
                            page -> {
                                paging = null;
                                rows.addAll(page);
                            },
                            context.faults()::show);
        }
    }

    /** Hands over the draft, which the model then neither reads nor closes any more. */
    ImportDraft release() {
        ImportDraft released = draft;
        if (released == null) {
            throw new IllegalStateException("nothing is read");
        }
        draft = null;
        return released;
    }

    /** Ends all reading. */
    void close() {
        version++;
        stop(reading);
        stop(paging);
        reading = null;
        paging = null;
        counts.set(null);
        rows.clear();
        ImportDraft unused = draft;
        draft = null;
        if (unused != null) {
            context.close(unused::close);
        }
    }

    private static void stop(TaskRunner.@Nullable Running work) {
        if (work != null) {
            work.cancel();
        }
    }
}
