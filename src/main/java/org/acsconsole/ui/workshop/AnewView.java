package org.acsconsole.ui.workshop;

import javafx.fxml.FXML;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.common.ActionDialog;
import org.acsconsole.ui.common.Console;

/** Starts service and ledger anew, once a person has read what that takes away. */
final class AnewView {

    private final Console console;
    private final WorkshopDoor door;
    private final TourModel tour;
    private final Cleaning cleaning;

    @FXML
    private Region root;

    AnewView(Console console, WorkshopDoor door, TourModel tour, Cleaning cleaning) {
        this.console = console;
        this.door = door;
        this.tour = tour;
        this.cleaning = cleaning;
    }

    @FXML
    private void empty() {
        ask(Fresh.EMPTY);
    }

    @FXML
    private void fill() {
        ask(Fresh.CLASS);
    }

    @FXML
    private void cleanUp() {
        cleaning.ask(root.getScene().getWindow());
    }

    private void ask(Fresh fresh) {
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
                                    new StartAnewView(
                                            console.texts(), fresh, count, dialog -> start(workspace, fresh, dialog))),
                            console.faults()::show);
        }
    }

    private void start(Workspace workspace, Fresh fresh, ActionDialog dialog) {
        dialog.perform(
                console.texts().get("workshop.anew.running"),
                () -> workspace.controller().startAnew(() -> door.call(fresh::start)),
                done -> tour.startOver());
    }
}
