package org.acsconsole.ui.identities;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.acsconsole.code.Call;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.ui.common.ActionDialog;
import org.acsconsole.ui.common.DialogForm;
import org.jspecify.annotations.Nullable;

/** Says what deleting takes away for good, has it typed in production, and deletes. */
public final class DeleteView implements DialogForm {

    private final Confirmation confirmation;
    private final IdentityController controller;
    private final Bulk bulk;

    @FXML
    private DialogPane pane;

    @FXML
    private Label tokens;

    @FXML
    private VBox typing;

    @FXML
    private Label ask;

    @FXML
    private TextField typed;

    DeleteView(Confirmation confirmation, IdentityController controller, Bulk bulk) {
        this.confirmation = confirmation;
        this.controller = controller;
        this.bulk = bulk;
    }

    @FXML
    void initialize() {
        pane.setHeaderText(confirmation.header("identities.delete.title"));
        tokens.setText(confirmation.tokensDie());
        ask.setText(confirmation.texts().get("identities.delete.type", word()));
        typing.setVisible(confirmation.inProduction());
        typing.setManaged(confirmation.inProduction());
    }

    @Override
    public String action() {
        return confirmation.texts().get("identities.delete.action", confirmation.size());
    }

    @Override
    public ObservableValue<Boolean> ready() {
        return Bindings.createBooleanBinding(
                () -> !confirmation.inProduction() || typed.getText().strip().equalsIgnoreCase(word()),
                typed.textProperty());
    }

    @Override
    public Optional<ObservableValue<@Nullable Call>> call() {
        return Optional.of(new SimpleObjectProperty<>(
                new Call.Delete(confirmation.selection().ids())));
    }

    @Override
    public void submit(ActionDialog dialog) {
        bulk.perform(
                dialog,
                confirmation.texts().get("identities.delete.running", confirmation.size()),
                confirmation.selection().ids(),
                controller::delete);
    }

    @Override
    public boolean destructive() {
        return true;
    }

    /** What has to be typed: how many there are, or the word for one. */
    private String word() {
        return confirmation.size() == 1
                ? confirmation.texts().get("identities.delete.word")
                : Integer.toString(confirmation.size());
    }
}
