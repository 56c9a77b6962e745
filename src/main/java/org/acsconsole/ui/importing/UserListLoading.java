package org.acsconsole.ui.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.stage.Window;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.UserList;
import org.acsconsole.transfer.ImportFile;
import org.acsconsole.transfer.ImportSource;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.dialog.ActionDialog;

/** Takes the user through the loading of a list of users: where it is, in which column, and the reading with its cancel. */
public final class UserListLoading {

    private static final String KEY = "importing.user-list";

    private final ScreenContext context;
    private final Function<Window, Optional<Path>> askForFile;

    public UserListLoading(ScreenContext context) {
        this(context, window -> Importing.askForFile(context, KEY + ".title", window));
    }

    /** @param askForFile asks which file to read; empty if the user does not want it any more */
    UserListLoading(ScreenContext context, Function<Window, Optional<Path>> askForFile) {
        this.context = context;
        this.askForFile = askForFile;
    }

    /**
     * Asks for a list; returns at once.
     *
     * @param loaded accepts the list once it is loaded
     */
    public void ask(Window owner, Consumer<UserList> loaded) {
        List<ActionDialog<ImportSource>> dialog = new ArrayList<>();
        SourceView asking = new SourceView(
                context.texts(),
                KEY,
                window -> askForFile
                        .apply(window)
                        .ifPresent(file -> open(owner, dialog.getFirst(), new ImportSource.OfFile(file), loaded)));
        dialog.add(ActionDialog.open(context, owner, asking, (source, opened) -> open(owner, opened, source, loaded)));
    }

    private void open(Window owner, ActionDialog<?> dialog, ImportSource source, Consumer<UserList> loaded) {
        dialog.perform(reading(source.name()), () -> ImportFile.open(source), file -> chosen(owner, file, loaded));
    }

    private void chosen(Window owner, ImportFile file, Consumer<UserList> loaded) {
        OptionalInt column = ColumnMatchView.match(context, file).ofUsers();
        if (column.isPresent()) {
            read(file, column.getAsInt(), loaded);
        } else {
            ActionDialog.open(context, owner, new UserColumnView(context, file), (chosen, dialog) -> {
                dialog.close();
                read(file, chosen, loaded);
            });
        }
    }

    private void read(ImportFile file, int column, Consumer<UserList> loaded) {
        context.tasks()
                .run(
                        reading(file.name()),
                        progress -> UserList.of(file.name(), file.texts(column, rows -> progress.reached(rows, 0))),
                        list -> {
                            context.code()
                                    .announce(context.texts()
                                            .get(KEY + ".loaded", list.users().size()));
                            loaded.accept(list);
                        },
                        this::failed);
    }

    private String reading(String name) {
        return context.texts().get("importing.reading", name.isEmpty() ? 0 : 1, name);
    }

    private void failed(Throwable failure) {
        if (!(failure instanceof FaultException known && known.fault() instanceof Fault.Cancelled)) {
            context.faults().show(failure);
        }
    }
}
