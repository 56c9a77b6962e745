package org.acsconsole.ui.identities;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.DialogPane;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Identity;
import org.acsconsole.ui.dialog.DialogForm;

/** Shows what the administrator wrote beside an identity, to be changed. */
public final class EditDetailsView implements DialogForm<List<Command.OfLedger>> {

    private final IdentityRowText rowText;
    private final Identity identity;
    private final DetailsFieldsView fields;

    @FXML
    private DialogPane pane;

    EditDetailsView(IdentityRowText rowText, Identity identity, DetailsFieldsView fields) {
        this.rowText = rowText;
        this.identity = identity;
        this.fields = fields;
    }

    @FXML
    void initialize() {
        pane.setHeaderText(
                rowText.texts().get("identities.edit.title", rowText.ids().nameOf(identity)));
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(rowText.texts().get("identities.edit.action"));
    }

    @Override
    public ObservableValue<Optional<List<Command.OfLedger>>> entered() {
        return fields.details()
                .map(written ->
                        written.map(details -> List.of(new Command.Edit(identity.id(), details, identity.version()))));
    }
}
