package org.acsconsole.ui.identities;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.Bulk;
import org.acsconsole.ui.dialog.DialogForm;

/** Says that forgetting is no delete and what may be lost with it, and forgets. */
public final class ForgetView implements DialogForm {

    private final Confirmation confirmation;
    private final IdentityController controller;
    private final Bulk bulk;
    private final Runnable copyIds;

    @FXML
    private DialogPane pane;

    @FXML
    private Label whom;

    @FXML
    private Label noDelete;

    @FXML
    private Label lost;

    @FXML
    private Button copy;

    ForgetView(Confirmation confirmation, IdentityController controller, Bulk bulk, Runnable copyIds) {
        this.confirmation = confirmation;
        this.controller = controller;
        this.bulk = bulk;
        this.copyIds = copyIds;
    }

    @FXML
    void initialize() {
        pane.setHeaderText(confirmation.header("identities.forget.title"));
        confirmation.name(whom);
        noDelete.setText(confirmation.texts().get("identities.forget.no-delete", confirmation.size()));
        lost.setText(confirmation.texts().get("identities.forget.lost", confirmation.size()));
        copy.setText(confirmation.texts().get("identities.copy.menu", confirmation.size()));
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(confirmation.texts().get("identities.forget.action", confirmation.size()));
    }

    @Override
    public ObservableValue<Boolean> ready() {
        return new SimpleBooleanProperty(true);
    }

    @Override
    public void submit(ActionDialog dialog) {
        bulk.perform(dialog, controller::forget);
    }

    @Override
    public boolean destructive() {
        return true;
    }

    @FXML
    private void copyIds() {
        copyIds.run();
    }
}
