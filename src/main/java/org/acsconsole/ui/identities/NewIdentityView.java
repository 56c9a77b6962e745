package org.acsconsole.ui.identities;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.acsconsole.code.Call;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Asks what to write beside a new identity, and creates it. */
public final class NewIdentityView implements DialogForm {

    private final Texts texts;
    private final IdentityController controller;
    private final DetailsFieldsView fields;
    private final Consumer<IdentityId> created;
    private final ReadOnlyStringWrapper action;

    NewIdentityView(
            Texts texts, IdentityController controller, DetailsFieldsView fields, Consumer<IdentityId> created) {
        this.texts = texts;
        this.controller = controller;
        this.fields = fields;
        this.created = created;
        this.action = new ReadOnlyStringWrapper(texts.get("identities.new.action"));
    }

    @Override
    public ObservableValue<String> action() {
        return action;
    }

    @Override
    public void failed(Throwable failure) {
        if (failure instanceof FaultException known && known.fault() instanceof Fault.OutcomeUnknown) {
            action.set(texts.get("identities.new.another"));
        }
    }

    @Override
    public ObservableValue<Boolean> ready() {
        return fields.ready();
    }

    @Override
    public Optional<ObservableValue<@Nullable Call>> call() {
        return Optional.of(new SimpleObjectProperty<>(new Call.Create()));
    }

    @Override
    public void submit(ActionDialog dialog) {
        IdentityDetails details = fields.details();
        dialog.perform(
                texts.get("identities.new.running"),
                () -> controller.create(details),
                step -> created.accept(step.id()));
    }
}
