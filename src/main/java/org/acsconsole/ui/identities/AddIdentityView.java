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
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.FaultText;

/** Takes the ID of an identity that exists already into the ledger. */
public final class AddIdentityView implements DialogForm {

    private final ScreenContext context;
    private final Workspace workspace;
    private final DetailsFieldsView fields;
    private final Consumer<IdentityId> added;
    private final AddIdentityModel model = new AddIdentityModel();

    @FXML
    private TextField id;

    @FXML
    private Label problem;

    AddIdentityView(ScreenContext context, Workspace workspace, DetailsFieldsView fields, Consumer<IdentityId> added) {
        this.context = context;
        this.workspace = workspace;
        this.fields = fields;
        this.added = added;
    }

    @FXML
    void initialize() {
        id.textProperty().bindBidirectional(model.pasted());
        problem.textProperty()
                .bind(model.problem()
                        .map(found -> found.map(fault -> FaultText.of(fault, context.texts()))
                                .map(words -> words.title() + ". " + words.cause())
                                .orElse("")));
        context.tasks().query(workspace.ledger()::resource, model.resource()::set, context.faults()::show);
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(context.texts().get("identities.add.action"));
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
                context.texts().get("identities.add.running"),
                () -> workspace.controller().add(pasted, details),
                step -> added.accept(step.id()));
    }
}
