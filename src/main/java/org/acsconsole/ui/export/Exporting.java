package org.acsconsole.ui.export;

import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.Workspace;
import org.acsconsole.transfer.Export;
import org.acsconsole.transfer.ExportFormat;
import org.acsconsole.transfer.ExportOrigin;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.SavedFile;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.task.TaskRunner;
import org.acsconsole.ui.text.ShownIds;

/** Takes the user through an export: the dialog, the file's place, the task with its cancel, and what the status bar says. */
public final class Exporting {

    private static final int SHOWN_OF_HASH = 16;

    private final ScreenContext context;
    private final BiFunction<Window, ExportRequest, Optional<Path>> askForFile;

    public Exporting(ScreenContext context) {
        this(context, (window, request) -> askForFile(context, window, request));
    }

    /** @param askForFile asks where to save the file; empty if the user does not want it any more */
    Exporting(ScreenContext context, BiFunction<Window, ExportRequest, Optional<Path>> askForFile) {
        this.context = context;
        this.askForFile = askForFile;
    }

    /**
     * Asks what of the identities is to be exported.
     *
     * @param filter the list's
     * @param search the list's
     */
    public void identities(Window owner, List<IdentityRow> selected, IdentityFilter filter, IdentitySearch search) {
        ask(owner, from -> new IdentitiesOffer(from, selected, filter, search));
    }

    /**
     * Asks how activities are to be exported.
     *
     * @param filter the list's
     */
    public void activities(Window owner, ActivityFilter filter) {
        ask(owner, from -> new ActivitiesOffer(from, filter));
    }

    private void ask(Window owner, Function<Workspace, ExportOffer> offers) {
        Workspace from = context.workspace().getValue();
        if (from != null) {
            ExportOffer offer = offers.apply(from);
            context.tasks().query(offer::counts, counts -> ask(owner, offer, counts), context.faults()::show);
        }
    }

    private void ask(Window owner, ExportOffer offer, Map<ExportScope, Long> counts) {
        boolean masking = context.presenting().get();
        ActionDialog.open(
                context,
                owner,
                new ExportView(context.texts(), offer.subjects(), counts, masking),
                (request, dialog) -> askForFile.apply(owner, request).ifPresent(file -> {
                    dialog.close();
                    start(offer, request, Math.max(0, counts.getOrDefault(request.which(), 0L)), file);
                }));
    }

    private void start(ExportOffer offer, ExportRequest request, long identities, Path file) {
        long total = request.what() == ExportSubject.IDENTITIES ? identities : 0;
        context.tasks()
                .run(
                        context.texts().get("export.running." + request.what(), file.getFileName()),
                        progress -> write(offer, request, file, (rows, untold) -> progress.reached(rows, total)),
                        context.code()::announce,
                        this::failed);
    }

    /** Blocks; returns what there is to say of it. */
    private String write(ExportOffer offer, ExportRequest request, Path file, TaskRunner.Progress progress) {
        Workspace from = offer.from();
        UnaryOperator<String> shown =
                request.masked() ? new ShownIds(new SimpleBooleanProperty(true))::inText : UnaryOperator.identity();
        Export<?> export = offer.export(request, shown);
        ExportOrigin origin = new ExportOrigin(
                from.ledger().clock(InstantSource.system()).instant(),
                from.profile().name(),
                from.ledger().resource().orElse(null),
                from.ledger().newestEvent());
        AtomicLong written = new AtomicLong();
        SavedFile.replace(
                file,
                out -> written.set(export.write(origin, request.format(), out, rows -> progress.reached(rows, 0))));
        String done = context.texts().get("export.done." + request.what(), written.get(), file.getFileName());
        return request.format() == ExportFormat.JSON || origin.newest().position() == 0
                ? done
                : context.texts()
                        .get(
                                "export.done.hash",
                                done,
                                origin.newest().position(),
                                origin.newest().hash().substring(0, SHOWN_OF_HASH));
    }

    private void failed(Throwable failure) {
        if (failure instanceof FaultException known && known.fault() instanceof Fault.Cancelled) {
            context.code().announce(context.texts().get("export.cancelled"));
        } else {
            context.faults().show(failure);
        }
    }

    private static Optional<Path> askForFile(ScreenContext context, Window window, ExportRequest request) {
        String extension = request.format().extension();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(context.texts().get("export.title"));
        chooser.setInitialFileName(request.what().fileName() + "." + extension);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        context.texts().get("export.type." + request.format()), "*." + extension));
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
    }
}
