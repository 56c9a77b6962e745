package org.acsconsole.ui.identities;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.DialogPane;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.DialogForm;

/** Changes what the administrator wrote beside an identity. */
public final class EditDetailsView implements DialogForm {

    private final IdentityRowText words;
    private final IdentityController controller;
    private final Identity identity;
    private final DetailsFieldsView fields;

    @FXML
    private DialogPane pane;

    EditDetailsView(IdentityRowText words, IdentityController controller, Identity identity, DetailsFieldsView fields) {
        this.words = words;
        this.controller = controller;
        this.identity = identity;
        this.fields = fields;
    }

    @FXML
    void initialize() {
        pane.setHeaderText(
                words.texts().get("identities.edit.title", words.ids().nameOf(identity)));
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(words.texts().get("identities.edit.action"));
    }

    @Override
    public ObservableValue<Boolean> ready() {
        return fields.ready();
    }

    @Override
    public void submit(ActionDialog dialog) {
        IdentityDetails details = fields.details();
        dialog.perform(
                words.texts().get("identities.edit.running"), () -> controller.edit(identity, details), done -> {});
    }
}
