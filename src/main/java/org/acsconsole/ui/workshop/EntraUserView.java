package org.acsconsole.ui.workshop;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.Subscription;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.SecretClipboard;
import org.acsconsole.ui.control.Visibility;

/** Signs a user of the workshop's issuer in, and copies the token that a Teams user would get from Microsoft Entra ID. */
final class EntraUserView {

    private final ScreenContext context;
    private final WorkshopServiceAccess access;

    @FXML
    private TextField name;

    @FXML
    private Button copyToken;

    @FXML
    private Label lent;

    EntraUserView(ScreenContext context, WorkshopServiceAccess access) {
        this.context = context;
        this.access = access;
    }

    @FXML
    private void initialize() {
        ObservableValue<?> observed = access.observed();
        copyToken
                .disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> observed.getValue() == null || name.getText().isBlank(), observed, name.textProperty()));
        Visibility.whileSaying(lent);
    }

    /** Follows the clipboard until closed. */
    Subscription live() {
        return context.clipboard().lending().subscribe((before, lending) -> {
            if (!lending) {
                lent.setText("");
            }
        });
    }

    @FXML
    private void copyToken() {
        String user = name.getText().strip();
        context.tasks().query(() -> access.operations().teamsUserToken(user), this::lend, context.faults()::show);
    }

    private void lend(TokenValue token) {
        context.clipboard().lend(token);
        lent.setText(context.texts().get("workshop.connect.lent", SecretClipboard.LENT_FOR.toSeconds()));
    }
}
