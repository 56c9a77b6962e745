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
import org.acsconsole.ui.dialog.ReasonView;
import org.acsconsole.ui.dialog.TypedWordView;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.workshop.protocol.ResetRequest;

/** Resets service and ledger, once the user has read what that takes away. */
final class ResetView {

    private final ScreenContext context;
    private final WorkshopServiceAccess access;
    private final TourModel tour;

    @FXML
    private Region root;

    ResetView(ScreenContext context, WorkshopServiceAccess access, TourModel tour) {
        this.context = context;
        this.access = access;
        this.tour = tour;
    }

    @FXML
    private void empty() {
        ask(ResetRequest.EMPTY, "empty");
    }

    @FXML
    private void fill() {
        ask(ResetRequest.withClass(context.texts().locale()), "class");
    }

    /** @param key the end of the keys of its texts */
    private void ask(ResetRequest request, String key) {
        Workspace workspace = context.workspace().getValue();
        Window window = root.getScene().getWindow();
        if (workspace != null) {
            context.tasks()
                    .query(
                            () -> workspace
                                    .ledger()
                                    .counts("", workspace.serviceClock().instant())
                                    .of(IdentityFilter.ALL),
                            count -> ask(workspace, window, confirmation(request, key, count)),
                            context.faults()::show);
        }
    }

    private void ask(Workspace workspace, Window window, Confirmation<ResetRequest> question) {
        TypedWordView typed = new TypedWordView(false);
        ReasonView none = ReasonView.none();
        ActionDialog.open(
                context,
                window,
                new ConfirmationView<>(question, typed, none),
                (chosen, dialog) -> dialog.perform(
                        context.texts().get("workshop.reset.running"),
                        () -> workspace
                                .controller()
                                .reset(() -> access.operations().reset(chosen)),
                        done -> tour.startOver()),
                typed,
                none);
    }

    private Confirmation<ResetRequest> confirmation(ResetRequest request, String key, long identities) {
        Texts texts = context.texts();
        return new Confirmation<>(
                texts.get("workshop.reset.title." + key),
                List.of(
                        texts.get("workshop.reset.lost", identities),
                        texts.get("workshop.reset.others"),
                        texts.get("workshop.reset.forever")),
                texts.get("workshop.reset.action." + key),
                request);
    }
}
