package org.acsconsole.ui.identities;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.tokens.TokenRequestView;

/** Asks what to write beside a new identity, and what its first token allows. */
public final class NewIdentityWithTokenView implements DialogForm<List<Command.OfService>> {

    private final DetailsFieldsView fields;
    private final TokenRequestView token;
    private final CreateAction action;

    NewIdentityWithTokenView(Texts texts, DetailsFieldsView fields, TokenRequestView token) {
        this.fields = fields;
        this.token = token;
        this.action = new CreateAction(texts, "identities.new-with-token");
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
        ObservableValue<Optional<IdentityDetails>> written = fields.details();
        ObservableValue<Optional<TokenRequest>> wanted = token.request();
        return Bindings.createObjectBinding(
                () -> written.getValue()
                        .flatMap(details -> wanted.getValue()
                                .map(request -> List.of(new Command.CreateWithToken(details, request)))),
                written,
                wanted);
    }
}
