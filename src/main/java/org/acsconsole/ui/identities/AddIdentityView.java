package org.acsconsole.ui.identities;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.Console;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.FaultText;

/** Takes the ID of an identity that exists already into the ledger. */
public final class AddIdentityView implements DialogForm {

    private final Console console;
    private final Workspace workspace;
    private final DetailsFieldsView fields;
    private final Consumer<IdentityId> added;
    private final AddIdentityModel model = new AddIdentityModel();

    @FXML
    private TextField id;

    @FXML
    private Label problem;

    AddIdentityView(Console console, Workspace workspace, DetailsFieldsView fields, Consumer<IdentityId> added) {
        this.console = console;
        this.workspace = workspace;
        this.fields = fields;
        this.added = added;
    }

    @FXML
    void initialize() {
        id.textProperty().bindBidirectional(model.pasted());
        problem.textProperty()
                .bind(model.problem()
                        .map(found -> found.map(fault -> FaultText.of(fault, console.texts()))
                                .map(words -> words.title() + ". " + words.cause())
                                .orElse("")));
        console.tasks().ask(workspace.ledger()::resource, model.resource()::set, console.faults()::show);
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(console.texts().get("identities.add.action"));
    }

    @Override
    public ObservableValue<Boolean> ready() {
        ObservableValue<Boolean> written = fields.ready();
        return Bindings.createBooleanBinding(
                () -> model.ready() && written.getValue(), model.pasted(), model.problem(), written);
    }

    @Override
    public void submit(ActionDialog dialog) {
        String pasted = model.pasted().get();
        IdentityDetails details = fields.details();
        dialog.perform(
                console.texts().get("identities.add.running"),
                () -> workspace.controller().add(pasted, details),
                step -> added.accept(step.id()));
    }
}
