package org.acsconsole.ui.identities;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.HBox;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.tokens.TokenRequestView;

/** Asks what to write beside a new identity, and what its first token allows, if it gets one at once. */
public final class NewIdentityView implements DialogForm<List<Command.OfService>> {

    private static final double WIDTH_WITH_TOKEN = 860;

    private final Texts texts;
    private final String key;
    private final boolean withToken;
    private final DetailsFieldsView fields;
    private final TokenRequestView token;
    private final ReadOnlyStringWrapper action;

    @FXML
    private DialogPane pane;

    @FXML
    private HBox sides;

    @FXML
    private Node tokenSide;

    /** @param key what the keys of its texts begin with */
    NewIdentityView(Texts texts, String key, boolean withToken, DetailsFieldsView fields, TokenRequestView token) {
        this.texts = texts;
        this.key = key;
        this.withToken = withToken;
        this.fields = fields;
        this.token = token;
        this.action = new ReadOnlyStringWrapper(texts.get(key + ".action"));
    }

    @FXML
    void initialize() {
        pane.setHeaderText(texts.get(key + ".title"));
        if (withToken) {
            pane.setPrefWidth(WIDTH_WITH_TOKEN);
        } else {
            sides.getChildren().remove(tokenSide);
        }
    }

    @Override
    public ObservableValue<String> action() {
        return action.getReadOnlyProperty();
    }

    /** Once nobody knows whether an identity was created, the button says that it creates another. */
    @Override
    public void failed(Throwable failure) {
        if (failure instanceof FaultException known && known.fault().reach() == Fault.Reach.UNKNOWN) {
            action.set(texts.get(key + ".another"));
        }
    }

    @Override
    public ObservableValue<Optional<List<Command.OfService>>> entered() {
        ObservableValue<Optional<IdentityDetails>> written = fields.details();
        ObservableValue<Optional<TokenRequest>> wanted = token.request();
        return Bindings.createObjectBinding(
                () -> written.getValue().flatMap(details -> create(details, wanted.getValue())), written, wanted);
    }

    private Optional<List<Command.OfService>> create(IdentityDetails details, Optional<TokenRequest> wanted) {
        return withToken
                ? wanted.map(request -> List.of(new Command.CreateWithToken(details, request)))
                : Optional.of(List.of(new Command.Create(details)));
    }
}
