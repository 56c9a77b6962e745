package org.acsconsole.ui.identities;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.FaultText;
import org.acsconsole.ui.text.Texts;

/** Asks for the ID of an identity that exists already, and what to write beside it. */
public final class AddIdentityView implements DialogForm<List<Command.OfLedger>> {

    private static final PseudoClass INFORMATION = PseudoClass.getPseudoClass("information");

    private final Texts texts;
    private final DetailsFieldsView fields;
    private final AddIdentityModel model = new AddIdentityModel();

    @FXML
    private TextField id;

    @FXML
    private Label problem;

    @FXML
    private Label recognized;

    AddIdentityView(Texts texts, DetailsFieldsView fields) {
        this.texts = texts;
        this.fields = fields;
    }

    @FXML
    void initialize() {
        id.textProperty().bindBidirectional(model.pasted());
        recognized
                .textProperty()
                .bind(model.recognized().map(read -> read.map(IdentityId::value).orElse("")));
        model.problem()
                .subscribe(found -> problem.pseudoClassStateChanged(
                        INFORMATION,
                        found.filter(fault -> fault instanceof Fault.AlreadyRecorded)
                                .isPresent()));
        problem.textProperty()
                .bind(model.problem().map(found -> found.map(this::sentence).orElse("")));
    }

    /** Calls the consumer with each ID that is recognized in the field. */
    void whenRecognized(Consumer<IdentityId> consumer) {
        model.recognized().subscribe(read -> read.ifPresent(consumer));
    }

    /** The ledger has the identity already. */
    void known(Identity identity) {
        model.known().set(Optional.of(identity));
    }

    private String sentence(Fault fault) {
        if (fault instanceof Fault.AlreadyRecorded) {
            String label = model.known()
                    .get()
                    .map(identity -> identity.details().label())
                    .filter(text -> !text.isEmpty())
                    .orElse("—");
            return texts.get("identities.add.known", label);
        }
        FaultText text = FaultText.of(fault, texts);
        return text.title() + ". " + text.cause();
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
