package org.acsconsole.ui.tokens;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Action;
import org.acsconsole.ui.control.ActionTarget;
import org.acsconsole.ui.control.Columns;
import org.acsconsole.ui.control.SecretClipboard;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.Confirmation;
import org.acsconsole.ui.dialog.ConfirmationView;
import org.acsconsole.ui.inspector.TokenInspector;
import org.jspecify.annotations.Nullable;

/** The tokens of the shown identity, as a timeline and a table, with what can be done with each and with all. */
final class TokensView {

    private static final double ROW_HEIGHT = 2.5;
    private static final double HEAD_HEIGHT = 2.4;
    private static final double BORDERS = 4;
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final ScreenContext context;
    private final TokenInspector inspector;
    private final Consumer<Identity> revokeIntent;
    private final TokenTrialModel trials;
    private final IdentityDetailsModel model;
    private final TokenTimeline timeline;
    private final ObservableValue<Instant> now;

    @FXML
    private Node root;

    @FXML
    private Pane timelineCard;

    @FXML
    private Label hidden;

    @FXML
    private TableView<TokenRow> table;

    @FXML
    private Node ofSelected;

    @FXML
    private Button copySelected;

    @FXML
    private Button inspectSelected;

    @FXML
    private Button trySelected;

    @FXML
    private Node buttons;

    @FXML
    private Button issue;

    @FXML
    private Button revokeAll;

    @FXML
    private Button exchange;

    @FXML
    private Label ofTeams;

    @FXML
    private Label none;

    @FXML
    private Label deleted;

    @FXML
    private Label notice;

    TokensView(
            ScreenContext context,
            TokenInspector inspector,
            IdentityDetailsModel model,
            TokenTrialModel trials,
            Consumer<Identity> revokeIntent) {
        this.context = context;
        this.inspector = inspector;
        this.revokeIntent = revokeIntent;
        this.model = model;
        this.trials = trials;
        this.timeline = new TokenTimeline(context);
        this.now = Visibility.whileSeen(timeline, context.ticker().now());
    }

    /** The code-behind of the part that this view includes. */
    TokenTrialView trial() {
        return new TokenTrialView(context, trials, model.shown());
    }

    @FXML
    void initialize() {
        ActionTarget<ShownDetails> shown = new ActionTarget<>(context.texts(), model.shown());
        Action<ShownDetails> onTheService = new Action<ShownDetails>("", null, TokensView::whyForeign, any -> {})
                .naming(TokensView::owner)
                .unless(context.readOnly());
        shown.guard(issue, onTheService);
        shown.guard(revokeAll, onTheService);
        ActionTarget.guard(context.texts(), exchange, context.readOnly());
        timelineCard.getChildren().add(timeline);
        List<Action<@Nullable TokenRow>> actions = List.of(
                action("tokens.menu.copy", this::copy),
                action("tokens.menu.inspect", this::inspect),
                action("tokens.menu.try", this::tryOut));
        new TokenColumns(context, now, actions).all().fill(table, "tokens", context.views(), issue.fontProperty());
        ActionTarget<@Nullable TokenRow> selected =
                new ActionTarget<>(context.texts(), table.getSelectionModel().selectedItemProperty());
        List<Button> below = List.of(copySelected, inspectSelected, trySelected);
        table.setContextMenu(new ContextMenu());
        for (int i = 0; i < below.size(); i++) {
            selected.offer(actions.get(i), below.get(i));
            table.getContextMenu().getItems().add(selected.item(actions.get(i)));
        }
        Menu tryCode = new Menu(context.texts().get("tokens.menu.try-code"));
        table.getContextMenu().getItems().add(tryCode);
        tryCode.getItems().setAll(context.code().languages(this::tryingSelected));
        tryCode.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        Visibility.roomWhileVisible(timelineCard, hidden, buttons, deleted, ofTeams, notice);
        table.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(this::tableHeight, table.getItems(), issue.fontProperty()));
        Visibility.whenever(
                Columns.named(table, TokenColumns.ACTIONS).visibleProperty().not(), ofSelected);
        table.maxHeightProperty().bind(table.prefHeightProperty());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::copyByKey);
        now.subscribe(tick -> drawTimeline());
        Visibility.whileSeen(root, context.clipboard().lending()).subscribe((before, lending) -> {
            if (!lending) {
                notice.setText(""); // that it would be taken back
            }
        });
        model.shown().subscribe(this::show);
    }

    private void copy(TokenRow row) {
        value(row).ifPresent(value -> {
            context.clipboard().lend(value);
            notice.setText(context.texts().get("tokens.copied", SecretClipboard.LENT_FOR.toSeconds()));
        });
    }

    /** Copies the selected row's token, or says why that cannot be done. */
    private void copyByKey(KeyEvent key) {
        boolean enter = key.getCode() == KeyCode.ENTER && table.equals(key.getTarget());
        if (enter || COPY.match(key)) {
            key.consume();
            TokenRow row = table.getSelectionModel().getSelectedItem();
            whyNot(row)
                    .ifPresentOrElse(
                            why -> notice.setText(context.texts().get(why)), () -> copy(Objects.requireNonNull(row)));
        }
    }

    private void inspect(TokenRow row) {
        value(row)
                .ifPresent(value -> inspector.open(
                        root.getScene().getWindow(), value, row.token().times().expiresAt()));
    }

    private void tryOut(TokenRow row) {
        if (model.shown().get() instanceof ShownDetails.One one) {
            Runnable send =
                    () -> trials.tryToken(context.texts().get("tokens.trial.running"), one.workspace(), row.token());
            if (one.workspace().capabilities().consentToTry()) {
                ConfirmationView.ask(
                        context,
                        root.getScene().getWindow(),
                        consent(one.workspace().profile(), send),
                        Runnable::run);
            } else {
                send.run();
            }
        }
    }

    /** Asks whether a token may be sent to a real resource to see if it is still accepted. */
    private Confirmation<Runnable> consent(Profile profile, Runnable send) {
        URI endpoint = profile.endpoint();
        return new Confirmation<>(
                context.texts().get("tokens.consent.header", endpoint == null ? profile.name() : endpoint.getHost()),
                List.of(context.texts().get("tokens.consent.text", profile.name())),
                context.texts().get("tokens.consent.send"),
                "",
                false,
                send);
    }

    @FXML
    void issue() {
        if (model.shown().get() instanceof ShownDetails.One one) {
            IssueTokenDialog.open(context, root.getScene().getWindow(), List.of(one.identity()));
        }
    }

    @FXML
    void exchange() {
        if (model.shown().get() instanceof ShownDetails.One one) {
            ExchangeTokenDialog.open(
                    context,
                    root.getScene().getWindow(),
                    Optional.of(one.identity().id()),
                    done -> {});
        }
    }

    @FXML
    void revoke() {
        if (model.shown().get() instanceof ShownDetails.One one) {
            revokeIntent.accept(one.identity());
        }
    }

    private void show(ShownDetails details) {
        notice.setText("");
        if (details instanceof ShownDetails.One one) {
            refill(one.tokens());
            boolean gone = one.identity().state() == IdentityState.DELETED;
            none.setText(context.texts().get(whyNone(one.identity(), gone)));
            buttons.setVisible(!gone);
            deleted.setVisible(gone);
            boolean teams = one.identity().id().isTeamsUser();
            issue.setVisible(!teams);
            revokeAll.setVisible(!teams);
            exchange.setVisible(teams);
            ofTeams.setVisible(teams);
        } else {
            table.getItems().clear();
            trials.clear();
        }
        drawTimeline();
    }

    private static String whyNone(Identity identity, boolean gone) {
        if (identity.id().isTeamsUser()) {
            return "tokens.table.empty.teams";
        }
        if (identity.mayHaveUnknownTokens()) {
            return "tokens.table.empty.elsewhere";
        }
        return gone ? "tokens.table.empty.deleted" : "tokens.table.empty";
    }

    private void refill(List<TokenRow> rows) {
        TokenRow selected = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(rows);
        rows.stream()
                .filter(row -> selected != null
                        && row.token().fingerprint().equals(selected.token().fingerprint()))
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
    }

    private List<Command.Try> tryingSelected() {
        TokenRow selected = table.getSelectionModel().getSelectedItem();
        return selected == null ? List.of() : List.of(new Command.Try(selected.token()));
    }

    private void drawTimeline() {
        List<TokenLife> lives = table.getItems().stream()
                .map(row -> TokenLife.at(now.getValue(), row.token(), row.trials()))
                .toList();
        timelineCard.setVisible(!lives.isEmpty());
        timeline.show(lives, now.getValue());
        hidden.setVisible(lives.size() > TimelineGeometry.MOST_BARS);
        hidden.setText(context.texts().get("tokens.timeline.hidden", TimelineGeometry.MOST_BARS, lives.size()));
    }

    private double tableHeight() {
        double em = issue.getFont().getSize();
        int rows = table.getItems().isEmpty() ? 2 : table.getItems().size();
        return em * (HEAD_HEIGHT + ROW_HEIGHT * rows) + BORDERS;
    }

    private Optional<TokenValue> value(TokenRow row) {
        return model.shown().get() instanceof ShownDetails.One one
                ? one.workspace().vault().value(row.token())
                : Optional.empty();
    }

    /** Why the resource can do nothing to the identity. */
    private static Optional<String> whyForeign(ShownDetails details) {
        return details instanceof ShownDetails.One one
                        && one.workspace().profile().isForeign(one.identity().id())
                ? Optional.of(owner(details).isEmpty() ? "identity.why.attendees" : "identity.why.attendee")
                : Optional.empty();
    }

    private static List<String> owner(ShownDetails details) {
        return details instanceof ShownDetails.One one
                ? Stream.of(one.identity().details().user())
                        .filter(user -> !user.isEmpty())
                        .toList()
                : List.of();
    }

    private static Action<@Nullable TokenRow> action(String key, Consumer<TokenRow> run) {
        return new Action<>(key, null, TokensView::whyNot, row -> {
            if (row != null) {
                run.accept(row);
            }
        });
    }

    private static Optional<String> whyNot(@Nullable TokenRow row) {
        if (row == null) {
            return Optional.of("row.why.none");
        }
        return row.held() ? Optional.empty() : Optional.of("tokens.action.gone");
    }
}
