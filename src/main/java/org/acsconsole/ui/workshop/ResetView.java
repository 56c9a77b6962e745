package org.acsconsole.ui.workshop;

import javafx.fxml.FXML;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.Console;
import org.acsconsole.ui.dialog.ActionDialog;

/** Starts service and ledger anew, once a person has read what that takes away. */
final class ResetView {

    private final Console console;
    private final WorkshopServiceAccess door;
    private final TourModel tour;
    private final Cleaning cleaning;

    @FXML
    private Region root;

    ResetView(Console console, WorkshopServiceAccess door, TourModel tour, Cleaning cleaning) {
        this.console = console;
        this.door = door;
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

    private void ask(ResetChoice fresh) {
        Workspace workspace = console.workspace().getValue();
        Window window = root.getScene().getWindow();
        if (workspace != null) {
            console.tasks()
                    .ask(
                            () -> workspace
                                    .ledger()
                                    .counts("", workspace.serviceClock().instant())
                                    .of(IdentityFilter.ALL),
                            count -> ActionDialog.open(
                                    console,
                                    window,
                                    new ResetDialog(
                                            console.texts(), fresh, count, dialog -> start(workspace, fresh, dialog))),
                            console.faults()::show);
        }
    }

    private void start(Workspace workspace, ResetChoice fresh, ActionDialog dialog) {
        dialog.perform(
                console.texts().get("workshop.anew.running"),
                () -> workspace.controller().startAnew(() -> door.operations().reset(fresh.request())),
                done -> tour.startOver());
    }
}
