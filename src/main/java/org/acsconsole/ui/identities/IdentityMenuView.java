package org.acsconsole.ui.identities;

import javafx.fxml.FXML;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.acsconsole.ui.text.Shortcut;

/** What can be done with the selected rows, as the list's context menu; its shortcuts work while the list is shown. */
public final class IdentityMenuView {

    private final IdentityActions actions;
    private final DisabledReason disabledReason;

    @FXML
    private MenuItem issue;

    @FXML
    private MenuItem revoke;

    @FXML
    private MenuItem delete;

    @FXML
    private MenuItem copy;

    @FXML
    private Menu code;

    @FXML
    private MenuItem edit;

    @FXML
    private MenuItem forget;

    @FXML
    private MenuItem refresh;

    IdentityMenuView(IdentityActions actions, DisabledReason disabledReason) {
        this.actions = actions;
        this.disabledReason = disabledReason;
    }

    @FXML
    void initialize() {
        issue.setAccelerator(Shortcut.ISSUE_TOKEN.keys());
        revoke.setAccelerator(Shortcut.REVOKE_TOKENS.keys());
        delete.setAccelerator(Shortcut.DELETE.keys());
        copy.setAccelerator(Shortcut.COPY_ID.keys());
        edit.setAccelerator(Shortcut.EDIT.keys());
        refresh.setAccelerator(Shortcut.REFRESH.keys());
        disabledReason.guard(issue, Selection::whyUntouchable);
        disabledReason.guard(revoke, Selection::whyUntouchable);
        disabledReason.guard(delete, Selection::whyUntouchable);
        disabledReason.guard(copy, Selection::whyNone);
        copy.textProperty()
                .bind(disabledReason
                        .selection()
                        .map(selected -> disabledReason
                                .texts()
                                .get(
                                        "identities.copy.menu",
                                        Math.max(1, selected.rows().size()))));
        code.getItems().setAll(actions.code());
        disabledReason.guard(code, Selection::whyUntouchable);
        disabledReason.guard(edit, Selection::whyNotOne);
        disabledReason.guard(forget, Selection::whyNone);
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

    @FXML
    private void copyIds() {
        actions.copyIds();
    }

    @FXML
    private void edit() {
        actions.edit();
    }

    @FXML
    private void forget() {
        actions.forget();
    }

    @FXML
    private void refresh() {
        actions.refresh();
    }
}
