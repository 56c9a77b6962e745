package org.acsconsole.ui.identities;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
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
import org.jspecify.annotations.Nullable;

/** Says what revoking ends, and revokes. */
public final class RevokeView implements DialogForm {

    private final Confirmation confirmation;
    private final IdentityController controller;
    private final Bulk bulk;

    @FXML
    private DialogPane pane;

    @FXML
    private Label whom;

    @FXML
    private Label tokens;

    @FXML
    private Label lag;

    RevokeView(Confirmation confirmation, IdentityController controller, Bulk bulk) {
        this.confirmation = confirmation;
        this.controller = controller;
        this.bulk = bulk;
    }

    @FXML
    void initialize() {
        pane.setHeaderText(confirmation.header("identities.revoke.title"));
        confirmation.name(whom);
        tokens.setText(confirmation.tokensDie());
        lag.setText(confirmation.lag());
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(confirmation
                .texts()
                .get("identities.revoke.action", confirmation.selection().liveTokens()));
    }

    @Override
    public ObservableValue<Boolean> ready() {
        return new SimpleBooleanProperty(true);
    }

    @Override
    public Optional<ObservableValue<@Nullable Call>> call() {
        return Optional.of(new SimpleObjectProperty<>(
                new Call.Revoke(confirmation.selection().ids())));
    }

    @Override
    public void submit(ActionDialog dialog) {
        bulk.perform(dialog, controller::revoke);
    }

    @Override
    public boolean destructive() {
        return true;
    }
}
