package org.acsconsole.ui.tokens;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.Workspace;
import org.acsconsole.token.DecodedToken;
import org.acsconsole.token.TeamsToken;
import org.acsconsole.token.TeamsToken.Comparison;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Pill;
import org.acsconsole.ui.control.SecretField;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.Tone;

/** Asks for a Teams user's Entra token and compares it with what is known of it, before it is exchanged. */
public final class ExchangeTokenDialog implements DialogForm<ExchangeEntry> {

    private final ScreenContext context;
    private final Workspace workspace;
    private final ExchangeModel model;
    private List<Comparison> compared = List.of();
    private Optional<TokenFingerprint> lent = Optional.empty();
    private Subscription presenting = Subscription.EMPTY;

    @FXML
    private DialogPane pane;

    @FXML
    private Label hint;

    @FXML
    private SecretField token;

    @FXML
    private SecretField user;

    @FXML
    private SecretField application;

    @FXML
    private SecretField tenant;

    @FXML
    private TextField name;

    @FXML
    private Label problem;

    @FXML
    private Label malformed;

    @FXML
    private Pane comparisons;

    @FXML
    private Label refused;

    @FXML
    private CheckBox anyway;

    private ExchangeTokenDialog(ScreenContext context, Workspace workspace, InstantSource wallClock) {
        this.context = context;
        this.workspace = workspace;
        this.model = new ExchangeModel(
                workspace.capabilities().adjustable(),
                wallClock,
                context.ticker().now());
    }

    /** Opens the dialog, as {@link #open(ScreenContext, Window, Optional, Consumer)}, for a user who is not known yet. */
    public static void open(ScreenContext context, Window owner, Consumer<? super CompletedStep.OnOne> done) {
        open(context, owner, Optional.empty(), done);
    }

    /**
     * Opens the dialog, and exchanges what is entered; returns at once. Nothing happens while no profile is open.
     *
     * @param user whose token it should be; empty if that is not known
     */
    static void open(
            ScreenContext context,
            Window owner,
            Optional<IdentityId> user,
            Consumer<? super CompletedStep.OnOne> done) {
        Workspace workspace = context.workspace().getValue();
        if (workspace != null) {
            ExchangeTokenDialog asking = new ExchangeTokenDialog(context, workspace, InstantSource.system());
            user.ifPresent(known -> asking.model.user().set(known.objectId()));
            ActionDialog.open(
                    context,
                    owner,
                    asking,
                    (entry, dialog) -> asking.exchange(entry, dialog, done),
                    pane -> context.code()
                            .button(
                                    asking.entered()
                                            .map(entry -> entry.map(ready -> List.of(ready.command()))
                                                    .orElse(List.of())),
                                    "code.why.entries")
                            .standIn(pane));
        }
    }

    private void exchange(
            ExchangeEntry entry, ActionDialog<ExchangeEntry> dialog, Consumer<? super CompletedStep.OnOne> done) {
        lent = Optional.of(workspace.vault().lend(entry.entraToken()));
        dialog.perform(
                context.texts().get("tokens.exchange.running"),
                () -> workspace.controller().perform(entry.command()),
                done);
    }

    @FXML
    void initialize() {
        Visibility.set(hint, workspace.capabilities().adjustable());
        token.takeAtMost(2 * DecodedToken.LONGEST);
        token.textProperty().bindBidirectional(model.pasted());
        user.textProperty().bindBidirectional(model.user());
        application.textProperty().bindBidirectional(model.application());
        tenant.textProperty().bindBidirectional(model.tenant());
        Stream.of(user, application, tenant)
                .forEach(id -> id.revealed().bind(Bindings.not(context.ids().presenting())));
        name.textProperty().bindBidirectional(model.name());
        name.textProperty().subscribe(typed -> {
            if (typed.length() > IdentityDetails.LONGEST_NAME) {
                name.setText(typed.substring(0, IdentityDetails.LONGEST_NAME));
            }
        });
        anyway.selectedProperty().bindBidirectional(model.anyway());
        problem.textProperty()
                .bind(model.reading()
                        .map(now -> now.why()
                                .map(why -> context.texts().get("tokens.inspect.problem." + why))
                                .orElse("")));
        malformed
                .textProperty()
                .bind(Bindings.createStringBinding(this::malformed, model.user(), model.application(), model.tenant()));
        Visibility.whileSaying(problem, malformed, refused);
        Visibility.roomWhileVisible(anyway);
        model.reading().subscribe(now -> decide());
        model.comparisons().subscribe(this::show);
        presenting = context.ids().follow(this::draw);
    }

    private String malformed() {
        boolean right = List.of(model.user(), model.application(), model.tenant()).stream()
                .allMatch(field -> field.get().isBlank() || ExchangeModel.isId(field.get()));
        return right ? "" : context.texts().get("tokens.exchange.malformed");
    }

    private void show(List<Comparison> now) {
        if (!now.equals(compared)) {
            compared = now;
            draw();
        }
        decide();
    }

    private void draw() {
        comparisons.getChildren().setAll(compared.stream().map(this::line).toList());
        Platform.runLater(this::fit);
    }

    /** Gives the dialog the height that it needs with what is compared now. */
    private void fit() {
        if (pane.getScene() != null && pane.getScene().getWindow() != null) {
            pane.getScene().getWindow().sizeToScene();
        }
    }

    /** On the workshop a refusal is worth seeing; a real resource gets no token that is not meant for it. */
    private void decide() {
        boolean bad = model.reading().getValue().token().isPresent() && model.differs();
        boolean workshop = workspace.capabilities().adjustable();
        anyway.setVisible(bad && workshop);
        refused.setText(bad && !workshop ? context.texts().get("tokens.exchange.refused") : "");
    }

    private Node line(Comparison comparison) {
        Pill verdict = new Pill(
                context.texts().get("tokens.exchange.verdict." + comparison.verdict()), tone(comparison.verdict()));
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        Label sentence = new Label(context.ids().inText(sentence(comparison)));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(verdict, sentence);
        line.getStyleClass().add("row");
        return line;
    }

    private String sentence(Comparison comparison) {
        boolean realOnWorkshop = comparison.point() == TeamsToken.Point.ISSUER
                && comparison.verdict() == TeamsToken.Verdict.DIFFERS
                && workspace.capabilities().adjustable();
        String key = "tokens.exchange." + comparison.point() + "." + comparison.verdict();
        return context.texts().get(realOnWorkshop ? key + ".workshop" : key, found(comparison), comparison.wanted());
    }

    private String found(Comparison comparison) {
        if (comparison.found().isEmpty()) {
            return context.texts().get("tokens.exchange.nothing");
        }
        return comparison.point() == TeamsToken.Point.EXPIRY
                ? context.times().full(Instant.parse(comparison.found()))
                : comparison.found();
    }

    private static Tone tone(TeamsToken.Verdict verdict) {
        return switch (verdict) {
            case FITS -> Tone.SUCCESS;
            case NOT_COMPARED -> Tone.NEUTRAL;
            case WEAK -> Tone.WARNING;
            case DIFFERS -> Tone.DANGER;
        };
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(context.texts().get("tokens.exchange.action"));
    }

    @Override
    public ObservableValue<Optional<ExchangeEntry>> entered() {
        return model.entry();
    }

    /** The token is nowhere any more; one that was lent and not taken is taken back. */
    @Override
    public void closed() {
        lent.ifPresent(workspace.vault()::take);
        presenting.unsubscribe();
        token.wipe();
    }
}
