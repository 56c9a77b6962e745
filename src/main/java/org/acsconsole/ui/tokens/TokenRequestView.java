package org.acsconsole.ui.tokens;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ViewMemory;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.WebPageLink;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Scopes, with what each allows, and lifetime of a token to be issued; a part for dialogs, included as {@code
 * TokenRequestView.fxml}. A preset carries its lifetime, as it would be typed, as user data in the FXML.
 */
public final class TokenRequestView {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private static final URI ARCHITECTURE = URI.create(
            "https://learn.microsoft.com/azure/communication-services/concepts/client-and-server-architecture");
    private static final String REMINDED = "tokens.reminded.";

    private final ScreenContext context;
    private final TokenRequestModel model = new TokenRequestModel();
    private boolean marking;

    @FXML
    private Node reminder;

    @FXML
    private WebPageLink architecture;

    @FXML
    private CheckBox chat;

    @FXML
    private CheckBox voip;

    @FXML
    private CheckBox chatJoin;

    @FXML
    private CheckBox chatJoinLimited;

    @FXML
    private CheckBox voipJoin;

    @FXML
    private Label scopesProblem;

    @FXML
    private ToggleGroup presets;

    @FXML
    private TextField lifetime;

    @FXML
    private Label outcome;

    public TokenRequestView(ScreenContext context) {
        this.context = context;
    }

    /** What can be sent as it stands; empty while something is wrong, which the part says. */
    public ObservableValue<Optional<TokenRequest>> request() {
        return model.request();
    }

    /** Says where tokens of users belong, once in each profile whose service is one that users work with. */
    public void remind() {
        Workspace open = context.workspace().getValue();
        ViewMemory memory = context.views().memory();
        if (open != null && open.capabilities().hasUsers()) {
            String name = REMINDED + open.profile().name();
            Visibility.set(reminder, memory.remembered(name).isEmpty());
            memory.remember(name, "once");
        }
    }

    @FXML
    void initialize() {
        Visibility.set(reminder, false);
        architecture.offer(context, context.texts().get("tokens.request.reminder.open"), ARCHITECTURE);
        Map.of(
                        TokenScope.CHAT, chat,
                        TokenScope.VOIP, voip,
                        TokenScope.CHAT_JOIN, chatJoin,
                        TokenScope.CHAT_JOIN_LIMITED, chatJoinLimited,
                        TokenScope.VOIP_JOIN, voipJoin)
                .forEach(this::offer);
        lifetime.textProperty().bindBidirectional(model.lifetime());
        presets.selectedToggleProperty().subscribe(this::take);
        lifetime.textProperty().subscribe(this::markPreset);
        scopesProblem
                .textProperty()
                .bind(model.scopesMissing()
                        .map(missing -> missing ? context.texts().get("tokens.request.problem.no-scope") : ""));
        outcome.textProperty()
                .bind(Bindings.createStringBinding(
                        this::outcomeText, model.entry(), context.ticker().now()));
        model.entry()
                .subscribe(entry -> outcome.pseudoClassStateChanged(PROBLEM, !(entry instanceof LifetimeEntry.Valid)));
    }

    private void offer(TokenScope scope, CheckBox box) {
        box.setSelected(model.scopes().contains(scope));
        box.selectedProperty().subscribe(chosen -> {
            if (chosen) {
                model.scopes().add(scope);
            } else {
                model.scopes().remove(scope);
            }
        });
    }

    /** A preset that is marked because it says what is being typed leaves the field to who types. */
    private void take(@Nullable Toggle preset) {
        if (marking) {
            return;
        }
        if (preset != null) {
            lifetime.setText((String) preset.getUserData());
        } else {
            markPreset(lifetime.getText());
        }
    }

    private void markPreset(String typed) {
        LifetimeEntry entry = LifetimeEntry.read(typed);
        marking = true;
        presets.selectToggle(presets.getToggles().stream()
                .filter(preset -> entry instanceof LifetimeEntry.Valid
                        && entry.equals(LifetimeEntry.read((String) preset.getUserData())))
                .findFirst()
                .orElse(null));
        marking = false;
    }

    private String outcomeText() {
        Texts texts = context.texts();
        return switch (model.entry().getValue()) {
            case LifetimeEntry.Valid valid ->
                texts.get(
                        "tokens.request.expires",
                        context.times()
                                .minute(context.now().plus(valid.lifetime().duration())));
            case LifetimeEntry.OutOfRange tooMuch -> texts.get("tokens.request.problem.out-of-range");
            case LifetimeEntry.Unreadable nonsense -> texts.get("tokens.request.problem.unreadable");
        };
    }
}
