package org.acsconsole.ui.identities;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
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
import org.acsconsole.ui.tokens.TokenRequest;
import org.acsconsole.ui.tokens.TokenRequestView;
import org.jspecify.annotations.Nullable;

/** Asks what to write beside a new identity and what its first token allows, and creates both in one call. */
public final class NewIdentityWithTokenView implements DialogForm {

    private final Texts texts;
    private final IdentityController controller;
    private final DetailsFieldsView fields;
    private final TokenRequestView token;
    private final Consumer<IdentityId> created;
    private final ReadOnlyStringWrapper action;

    NewIdentityWithTokenView(
            Texts texts,
            IdentityController controller,
            DetailsFieldsView fields,
            TokenRequestView token,
            Consumer<IdentityId> created) {
        this.texts = texts;
        this.controller = controller;
        this.fields = fields;
        this.token = token;
        this.created = created;
        this.action = new ReadOnlyStringWrapper(texts.get("identities.new-with-token.action"));
    }

    @Override
    public ObservableValue<String> action() {
        return action;
    }

    @Override
    public void failed(Throwable failure) {
        if (failure instanceof FaultException known && known.fault() instanceof Fault.OutcomeUnknown) {
            action.set(texts.get("identities.new-with-token.another"));
        }
    }

    @Override
    public ObservableValue<Boolean> ready() {
        ObservableValue<Boolean> written = fields.ready();
        ObservableValue<Optional<TokenRequest>> wanted = token.request();
        return Bindings.createBooleanBinding(
                () -> written.getValue() && wanted.getValue().isPresent(), written, wanted);
    }

    @Override
    public Optional<ObservableValue<@Nullable Call>> call() {
        return Optional.of(token.request()
                .map(wanted -> wanted.map(each -> new Call.CreateWithToken(each.inCode()))
                        .orElse(null)));
    }

    @Override
    public void submit(ActionDialog dialog) {
        IdentityDetails details = fields.details();
        token.request()
                .getValue()
                .ifPresent(request -> dialog.perform(
                        texts.get("identities.new-with-token.running"),
                        () -> controller.createWithToken(details, request.scopes(), request.lifetime()),
                        step -> created.accept(step.id())));
    }
}
