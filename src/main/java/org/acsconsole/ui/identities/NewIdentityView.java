package org.acsconsole.ui.identities;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.Command;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.Texts;

/** Asks what to write beside a new identity. */
public final class NewIdentityView implements DialogForm<List<Command.OfService>> {

    private final DetailsFieldsView fields;
    private final CreateAction action;

    NewIdentityView(Texts texts, DetailsFieldsView fields) {
        this.fields = fields;
        this.action = new CreateAction(texts, "identities.new");
    }

    @Override
    public ObservableValue<String> action() {
        return action.name();
    }

    @Override
    public void failed(Throwable failure) {
        action.failed(failure);
    }

    @Override
    public ObservableValue<Optional<List<Command.OfService>>> entered() {
        return fields.details().map(written -> written.map(details -> List.of(new Command.Create(details))));
    }
}
