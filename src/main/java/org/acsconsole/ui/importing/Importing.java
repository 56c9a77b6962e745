package org.acsconsole.ui.importing;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.DraftRow.Kind;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.FileRow;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.ImportDraft;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.JobTargets;
import org.acsconsole.identity.LedgerWalk;
import org.acsconsole.identity.Workspace;
import org.acsconsole.transfer.ImportFile;
import org.acsconsole.transfer.ImportSource;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.JobTasks;
import org.acsconsole.ui.task.TaskRunner;

/** Takes the user through an import: what it is of, the preview, the task with its cancel, and what the status bar says. */
public final class Importing {

    private final ScreenContext context;
    private final FileJobs jobs;
    private final Function<Window, Optional<Path>> askForFile;

    public Importing(ScreenContext context, FileJobs jobs) {
        this(context, jobs, window -> askForFile(context, "importing.source.title", window));
    }

    /** @param askForFile asks which file to read; empty if the user does not want it any more */
    Importing(ScreenContext context, FileJobs jobs, Function<Window, Optional<Path>> askForFile) {
        this.context = context;
        this.jobs = jobs;
        this.askForFile = askForFile;
    }

    /** Asks what is to be imported into the ledger of the profile in use. */
    public void ask(Window owner) {
        Workspace workspace = context.workspace().getValue();
        if (workspace != null) {
            List<ActionDialog<ImportSource>> dialog = new ArrayList<>();
            SourceView asking = new SourceView(
                    context.texts(),
                    "importing.source",
                    window -> askForFile
                            .apply(window)
                            .ifPresent(
                                    file -> open(workspace, owner, dialog.getFirst(), new ImportSource.OfFile(file))));
            dialog.add(ActionDialog.open(
                    context, owner, asking, (source, opened) -> open(workspace, owner, opened, source)));
        }
    }

    private void open(Workspace workspace, Window owner, ActionDialog<?> dialog, ImportSource source) {
        dialog.perform(
                context.texts().get("importing.reading", source.name().isEmpty() ? 0 : 1, source.name()),
                () -> ImportFile.open(source),
                file -> preview(workspace, owner, file));
    }

    private void preview(Workspace workspace, Window owner, ImportFile file) {
        PreviewModel model = new PreviewModel(context, workspace, file, ColumnMatchView.match(context, file));
        ActionDialog<ImportChoice> dialog = ActionDialog.open(
                context,
                owner,
                new PreviewView(context, model),
                (choice, opened) -> {
                    long total = model.count(Kind.NEW) + (choice.details() ? model.count(Kind.CHANGED) : 0);
                    ImportDraft draft = model.release();
                    opened.close();
                    if (choice.job() == null) {
                        start(workspace, owner, draft, choice, total);
                    } else {
                        Instant now = workspace.serviceClock().instant();
                        jobs.ask(workspace, choice.job(), JobTargets.read(workspace.ledger(), draft, now));
                    }
                },
                new ColumnMatchView(context, model));
        model.open(failure -> {
            dialog.close();
            failed(failure);
        });
    }

    private void start(Workspace workspace, Window owner, ImportDraft draft, ImportChoice choice, long total) {
        context.tasks()
                .run(
                        context.texts().get("importing.running", total),
                        progress -> write(workspace, draft, choice, total, progress),
                        users -> {
                            context.code().announce(context.texts().get("importing.done", total));
                            create(workspace, owner, users);
                        },
                        this::failed);
    }

    /** Blocks; returns the users for whom identities are to be created. */
    private static List<IdentityDetails> write(
            Workspace workspace, ImportDraft draft, ImportChoice choice, long total, TaskRunner.Progress progress) {
        try (draft) {
            if (total > 0) {
                workspace.controller().importRows(draft, choice.details(), done -> progress.reached(done, total));
            }
            return choice.users() ? users(draft) : List.of();
        }
    }

    /** The users of a file who have no identity. */
    private static List<IdentityDetails> users(ImportDraft draft) {
        return LedgerWalk.rows(draft, Kind.USER).stream()
                .flatMap(row -> row.row() instanceof FileRow.User user ? Stream.of(user.details()) : Stream.empty())
                .toList();
    }

    private void create(Workspace workspace, Window owner, List<IdentityDetails> users) {
        if (!users.isEmpty()) {
            new JobTasks(context, workspace)
                    .start(
                            owner,
                            new JobTasks.Plan(JobKind.CREATE, "", users.size()),
                            () -> users.stream().map(Command.Create::new).toList());
        }
    }

    private void failed(Throwable failure) {
        if (failure instanceof FaultException known && known.fault() instanceof Fault.Cancelled) {
            context.code().announce(context.texts().get("importing.cancelled"));
        } else {
            context.faults().show(failure);
        }
    }

    static Optional<Path> askForFile(ScreenContext context, String title, Window window) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(context.texts().get(title));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                context.texts().get("importing.type"), "*.csv", "*.tsv", "*.txt", "*.json", "*.jsonl"),
                        new FileChooser.ExtensionFilter(context.texts().get("importing.type.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
    }
}
