package org.acsconsole.ui.identities;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import org.acsconsole.ui.text.Shortcut;

/** The buttons over the list. */
public final class ToolbarView {

    private final IdentityActions actions;
    private final DisabledReason disabledReason;

    @FXML
    private MenuItem newIdentity;

    @FXML
    private MenuItem newWithToken;

    @FXML
    private StackPane issueWrapper;

    @FXML
    private Button issue;

    @FXML
    private StackPane revokeWrapper;

    @FXML
    private Button revoke;

    @FXML
    private StackPane deleteWrapper;

    @FXML
    private Button delete;

    ToolbarView(IdentityActions actions, DisabledReason disabledReason) {
        this.actions = actions;
        this.disabledReason = disabledReason;
    }

    @FXML
    void initialize() {
        newIdentity.setAccelerator(Shortcut.NEW_IDENTITY.keys());
        newWithToken.setAccelerator(Shortcut.NEW_IDENTITY_WITH_TOKEN.keys());
        disabledReason.guard(issue, issueWrapper, Selection::whyUntouchable);
        disabledReason.guard(revoke, revokeWrapper, Selection::whyUntouchable);
        disabledReason.guard(delete, deleteWrapper, Selection::whyUntouchable);
    }

    @FXML
    private void newIdentity() {
        actions.newIdentity();
    }

    @FXML
    private void newWithToken() {
        actions.newIdentityWithToken();
    }

    @FXML
    private void addExisting() {
        actions.addExisting();
    }

    @FXML
    private void issue() {
        actions.issue();
    }

    @FXML
    private void revoke() {
        actions.revoke();
    }

    @FXML
    private void delete() {
        actions.delete();
    }
}
