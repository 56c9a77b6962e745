package org.acsconsole.ui.identities;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.acsconsole.ui.control.ActionTarget;

/** What can be done with the selected rows, as the list's context menu; its shortcuts work while the list is shown. */
record IdentityMenu(IdentityActions actions, ActionTarget<Selection> selected) {

    ContextMenu menu() {
        MenuItem copy = selected.item(actions.copyIds());
        copy.textProperty()
                .bind(selected.target()
                        .map(now -> selected.texts()
                                .get(
                                        "identities.copy.menu",
                                        Math.max(1, now.rows().size()))));
        Menu code = new Menu(selected.texts().get("code.copy"));
        code.getItems().setAll(actions.code());
        selected.guard(code, Selection::whyNoCode);
        return new ContextMenu(
                selected.item(actions.issue()),
                selected.item(actions.revoke()),
                selected.item(actions.delete()),
                new SeparatorMenuItem(),
                copy,
                code,
                selected.item(actions.edit()),
                selected.item(actions.history()),
                selected.item(actions.logs()),
                selected.item(actions.forget()),
                new SeparatorMenuItem(),
                selected.item(actions.export()),
                selected.item(actions.refresh()));
    }
}
