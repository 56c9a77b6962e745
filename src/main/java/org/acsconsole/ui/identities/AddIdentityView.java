package org.acsconsole.ui.identities;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.FaultText;
import org.acsconsole.ui.text.Texts;

/** Asks for the ID of an identity that exists already, and what to write beside it. */
public final class AddIdentityView implements DialogForm<List<Command.OfLedger>> {

    private final Texts texts;
    private final DetailsFieldsView fields;
    private final AddIdentityModel model = new AddIdentityModel();

    @FXML
    private TextField id;

    @FXML
    private Label problem;

    AddIdentityView(Texts texts, DetailsFieldsView fields) {
        this.texts = texts;
        this.fields = fields;
    }

    @FXML
    void initialize() {
        id.textProperty().bindBidirectional(model.pasted());
        problem.textProperty()
                .bind(model.problem()
                        .map(found -> found.map(fault -> FaultText.of(fault, texts))
                                .map(faultText -> faultText.title() + ". " + faultText.cause())
                                .orElse("")));
    }

    /** The profile's resource is known now: an ID of another one does not pass. */
    void resource(Optional<String> resource) {
        model.resource().set(resource);
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(texts.get("identities.add.action"));
    }

    @Override
    public ObservableValue<Optional<List<Command.OfLedger>>> entered() {
        ObservableValue<Optional<IdentityId>> pasted = model.id();
        ObservableValue<Optional<IdentityDetails>> written = fields.details();
        return Bindings.createObjectBinding(
                () -> pasted.getValue()
                        .flatMap(known -> written.getValue().map(details -> List.of(new Command.Add(known, details)))),
                pasted,
                written);
    }
}
