package org.acsconsole.ui.identities;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.FlowPane;
import org.acsconsole.ui.control.Action;
import org.acsconsole.ui.control.ActionTarget;
import org.acsconsole.ui.control.Visibility;

/** The buttons over the list. */
public final class ToolbarView {

    private static final double EMS_WITH_ROOM = 42;
    private static final double EMS_WITH_MORE_ROOM = 50;

    private final IdentityActions actions;
    private final Action<Selection> cleanUp;
    private final ActionTarget<Selection> selected;

    @FXML
    private FlowPane toolbar;

    @FXML
    private SplitMenuButton create;

    @FXML
    private Button issue;

    @FXML
    private Button revoke;

    @FXML
    private Button delete;

    @FXML
    private Button bring;

    @FXML
    private Button clean;

    ToolbarView(IdentityActions actions, Action<Selection> cleanUp, ActionTarget<Selection> selected) {
        this.actions = actions;
        this.cleanUp = cleanUp;
        this.selected = selected;
    }

    @FXML
    void initialize() {
        selected.offer(actions.create(), create);
        create.getItems()
                .setAll(
                        selected.item(actions.create()),
                        selected.item(actions.createWithToken()),
                        selected.item(actions.addExisting()),
                        selected.item(actions.exchange()),
                        selected.item(actions.importing()),
                        selected.item(actions.export()),
                        selected.item(actions.ofAll().issue()),
                        selected.item(actions.ofAll().revoke()),
                        selected.item(actions.ofAll().delete()),
                        selected.item(actions.ofAll().edit()),
                        selected.item(actions.ofAll().forget()),
                        selected.item(cleanUp));
        selected.offer(actions.issue(), issue);
        selected.offer(actions.revoke(), revoke);
        selected.offer(actions.delete(), delete);
        selected.offer(actions.importing(), bring);
        selected.offer(cleanUp, clean);
        whereThereIsRoom(clean, EMS_WITH_ROOM);
        whereThereIsRoom(bring, EMS_WITH_MORE_ROOM);
    }

    /** Where a button has no room, the menu beside "New identity" has its action. */
    private void whereThereIsRoom(Button button, double ems) {
        Visibility.whenever(
                Bindings.createBooleanBinding(
                        () -> toolbar.getWidth() >= ems * create.getFont().getSize(),
                        toolbar.widthProperty(),
                        create.fontProperty()),
                button.getParent());
    }
}
