package org.acsconsole.ui.identities;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
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
import org.acsconsole.ui.identities.SeriesView.Series;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.tokens.TokenRequestView;

/** Asks how many identities to create, what to write beside them, and what their first tokens allow, if they get one at once. */
public final class NewIdentityView implements DialogForm<List<Command.OfService>> {

    private static final double WIDTH_WITH_TOKEN = 860;

    private final Texts texts;
    private final String key;
    private final boolean withToken;
    private final DetailsFieldsView fields;
    private final SeriesView series;
    private final TokenRequestView token;
    private final BooleanProperty another = new SimpleBooleanProperty();

    @FXML
    private DialogPane pane;

    @FXML
    private HBox sides;

    @FXML
    private Node tokenSide;

    /** @param key what the keys of its texts begin with */
    NewIdentityView(
            Texts texts,
            String key,
            boolean withToken,
            DetailsFieldsView fields,
            SeriesView series,
            TokenRequestView token) {
        this.texts = texts;
        this.key = key;
        this.withToken = withToken;
        this.fields = fields;
        this.series = series;
        this.token = token;
    }

    @FXML
    void initialize() {
        pane.setHeaderText(texts.get(key + ".title"));
        if (withToken) {
            pane.setPrefWidth(WIDTH_WITH_TOKEN);
            token.remind();
        } else {
            sides.getChildren().remove(tokenSide);
        }
    }

    /** Once nobody knows whether an identity was created, the button says that it creates another. */
    @Override
    public ObservableValue<String> action() {
        ObservableValue<Optional<Series>> entered = series.series();
        return Bindings.createStringBinding(
                () -> {
                    int count = entered.getValue().map(Series::count).orElse(1);
                    return count == 1 && another.get()
                            ? texts.get(key + ".another")
                            : texts.get(key + ".action", count);
                },
                entered,
                another);
    }

    @Override
    public void failed(Throwable failure) {
        if (failure instanceof FaultException known && known.fault().reach() == Fault.Reach.UNKNOWN) {
            another.set(true);
        }
    }

    @Override
    public ObservableValue<Optional<List<Command.OfService>>> entered() {
        ObservableValue<Optional<IdentityDetails>> written = fields.details();
        ObservableValue<Optional<Series>> numbered = series.series();
        ObservableValue<Optional<TokenRequest>> wanted = token.request();
        return Bindings.createObjectBinding(
                () -> withToken && wanted.getValue().isEmpty()
                        ? Optional.empty()
                        : written.getValue()
                                .flatMap(details -> numbered.getValue()
                                        .flatMap(many -> NewIdentities.of(
                                                details,
                                                many,
                                                withToken ? wanted.getValue().orElse(null) : null))),
                written,
                numbered,
                wanted);
    }
}
