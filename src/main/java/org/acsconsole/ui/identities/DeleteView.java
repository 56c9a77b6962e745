package org.acsconsole.ui.identities;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import org.acsconsole.code.Call;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.Bulk;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.dialog.TypedWordView;
import org.jspecify.annotations.Nullable;

/** Says what deleting takes away for good, has it typed in production, and deletes. */
public final class DeleteView implements DialogForm {

    private final Confirmation confirmation;
    private final IdentityController controller;
    private final Bulk bulk;
    private final TypedWordView typed;

    @FXML
    private DialogPane pane;

    @FXML
    private Label whom;

    @FXML
    private Label forever;

    @FXML
    private Label kept;

    @FXML
    private Label tokens;

    /** @param typed the dialog's part that has the number typed */
    DeleteView(Confirmation confirmation, IdentityController controller, Bulk bulk, TypedWordView typed) {
        this.confirmation = confirmation;
        this.controller = controller;
        this.bulk = bulk;
        this.typed = typed;
    }

    @FXML
    void initialize() {
        pane.setHeaderText(confirmation.header("identities.delete.title"));
        confirmation.name(whom);
        forever.setText(confirmation.texts().get("identities.delete.forever", confirmation.size()));
        kept.setText(confirmation.texts().get("identities.delete.kept", confirmation.size()));
        tokens.setText(confirmation.tokensDie());
        typed.ask(confirmation.texts().get("identities.delete.type", word()), word());
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(confirmation.texts().get("identities.delete.action", confirmation.size()));
    }

    @Override
    public ObservableValue<Boolean> ready() {
        return typed.agreed();
    }

    @Override
    public Optional<ObservableValue<@Nullable Call>> call() {
        return Optional.of(new SimpleObjectProperty<>(
                new Call.Delete(confirmation.selection().ids())));
    }

    @Override
    public void submit(ActionDialog dialog) {
        bulk.perform(dialog, controller::delete);
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
