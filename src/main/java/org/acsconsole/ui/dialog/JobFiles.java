package org.acsconsole.ui.dialog;

import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.Workspace;
import org.acsconsole.transfer.Export;
import org.acsconsole.transfer.ExportFormat;
import org.acsconsole.transfer.ExportOrigin;
import org.acsconsole.transfer.ExportTable;
import org.acsconsole.transfer.LedgerRows;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.SavedFile;

/** Saves what became of a job, and once, right after it, the values of the tokens that it issued. */
public record JobFiles(ScreenContext context, Workspace workspace) {

    /** Saves a row for each item. */
    public void saveResult(Window window, Job job) {
        Export<?> export = new Export<>(
                ExportTable.jobItems(),
                LedgerRows.items(workspace.ledger().jobs(), job.key()),
                UnaryOperator.identity());
        askForFile(window, "job.file.result", "job-result.csv")
                .ifPresent(file -> save(export, file, job.counts().total(), () -> {}));
    }

    /** Saves the values of the tokens after a warning; once they are saved, nobody can do so again. */
    void saveTokens(Window window, Job job, Runnable saved) {
        List<IssuedToken> tokens = context.jobs().issued(job.key());
        Confirmation<Job> question = new Confirmation<>(
                context.texts().get("job.file.tokens"),
                List.of(
                        context.texts().get("job.file.tokens.header", tokens.size()),
                        context.texts().get("job.file.tokens.warning")),
                context.texts().get("job.file.tokens.save"),
                context.texts().get("job.file.tokens.not"),
                true,
                job);
        ConfirmationView.ask(context, window, question, confirmed -> {
            Export<?> export = new Export<>(
                    ExportTable.tokenValues(),
                    LedgerRows.values(tokens, workspace.vault(), workspace.ledger()),
                    UnaryOperator.identity());
            askForFile(window, "job.file.tokens", "SECRET-tokens.csv")
                    .ifPresent(file -> save(export, file, tokens.size(), () -> {
                        context.jobs().forgetIssued(job.key());
                        saved.run();
                    }));
        });
    }

    private void save(Export<?> export, Path file, long total, Runnable saved) {
        context.tasks()
                .run(
                        context.texts().get("job.file.saving", file.getFileName()),
                        progress -> {
                            ExportOrigin origin = new ExportOrigin(
                                    workspace
                                            .ledger()
                                            .clock(InstantSource.system())
                                            .instant(),
                                    workspace.profile().name(),
                                    workspace.ledger().resource().orElse(null),
                                    workspace.ledger().newestEvent());
                            AtomicLong rows = new AtomicLong();
                            SavedFile.replace(
                                    file,
                                    out -> rows.set(export.write(
                                            origin, ExportFormat.CSV, out, row -> progress.reached(row, total))));
                            return rows.get();
                        },
                        rows -> {
                            context.code().announce(context.texts().get("job.file.saved", rows, file.getFileName()));
                            saved.run();
                        },
                        context.faults()::show);
    }

    private Optional<Path> askForFile(Window window, String titleKey, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(context.texts().get(titleKey));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(context.texts().get("job.file.type"), "*.csv"));
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
    }
}
