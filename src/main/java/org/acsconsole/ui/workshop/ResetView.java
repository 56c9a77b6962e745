package org.acsconsole.ui.workshop;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.Confirmation;
import org.acsconsole.ui.dialog.ConfirmationView;
import org.acsconsole.ui.dialog.TypedWordView;
import org.acsconsole.ui.text.Texts;

/** Resets service and ledger, once the user has read what that takes away. */
final class ResetView {

    private final ScreenContext context;
    private final WorkshopServiceAccess access;
    private final TourModel tour;
    private final Cleaning cleaning;

    @FXML
    private Region root;

    ResetView(ScreenContext context, WorkshopServiceAccess access, TourModel tour, Cleaning cleaning) {
        this.context = context;
        this.access = access;
        this.tour = tour;
        this.cleaning = cleaning;
    }

    @FXML
    private void empty() {
        ask(ResetChoice.EMPTY);
    }

    @FXML
    private void fill() {
        ask(ResetChoice.CLASS);
    }

    @FXML
    private void cleanUp() {
        cleaning.ask(root.getScene().getWindow());
    }

    private void ask(ResetChoice choice) {
        Workspace workspace = context.workspace().getValue();
        Window window = root.getScene().getWindow();
        if (workspace != null) {
            context.tasks()
                    .query(
                            () -> workspace
                                    .ledger()
                                    .counts("", workspace.serviceClock().instant())
                                    .of(IdentityFilter.ALL),
                            count -> ask(workspace, window, choice, count),
                            context.faults()::show);
        }
    }

    private void ask(Workspace workspace, Window window, ResetChoice choice, long identities) {
        TypedWordView typed = new TypedWordView(false);
        ActionDialog.open(
                context,
                window,
                new ConfirmationView<>(confirmation(choice, identities), typed),
                (chosen, dialog) -> dialog.perform(
                        context.texts().get("workshop.reset.running"),
                        () -> workspace
                                .controller()
                                .reset(() -> access.operations().reset(chosen.request())),
                        done -> tour.startOver()),
                typed);
    }

    private Confirmation<ResetChoice> confirmation(ResetChoice choice, long identities) {
        Texts texts = context.texts();
        return new Confirmation<>(
                texts.get("workshop.reset.title." + choice.key()),
                List.of(
                        texts.get("workshop.reset.lost", identities),
                        texts.get("workshop.reset.others"),
                        texts.get("workshop.reset.forever")),
                texts.get("workshop.reset.action." + choice.key()),
                choice);
    }
}
