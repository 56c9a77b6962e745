package org.acsconsole.ui.tokens;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ActionTarget;
import org.acsconsole.ui.control.Pill;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.inspector.TokenInspector;
import org.acsconsole.ui.text.IdentityStateTone;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The selected identity with its tokens and activities; included as {@code IdentityDetailsView.fxml}, and nothing else need
 * be handed in for what it includes in turn.
 */
public final class IdentityDetailsView {

    private final ScreenContext context;
    private final IdentityDetailsModel model;
    private final TokensView tokensView;
    private final IdentityActivityView activityView;
    private final Runnable edit;
    private final Runnable logs;
    private @Nullable IdentityId described;

    @FXML
    private Label empty;

    @FXML
    private ScrollPane content;

    @FXML
    private Label name;

    @FXML
    private Pill state;

    @FXML
    private Pane copies;

    @FXML
    private TextArea fullId;

    @FXML
    private Region facts;

    @FXML
    private Region ofUser;

    @FXML
    private Label user;

    @FXML
    private Tooltip wholeUser;

    @FXML
    private Label origin;

    @FXML
    private Label created;

    @FXML
    private Node ofMissing;

    @FXML
    private Label missing;

    @FXML
    private Node ofDeletion;

    @FXML
    private Label deleted;

    @FXML
    private Region ofTags;

    @FXML
    private Label tags;

    @FXML
    private Label note;

    @FXML
    private Tooltip wholeNote;

    @FXML
    private Button editDetails;

    @FXML
    private Tab tokens;

    @FXML
    private Tab activity;

    /**
     * @param inspector looks into one of the tokens
     * @param revoke called when the user wants all tokens of the identity revoked; it asks for confirmation
     * @param edit called when the user wants the details of the identity edited
     * @param logs called when the user looks for the identity in the logs
     * @param window runs what belongs on the window's thread
     */
    public IdentityDetailsView(
            ScreenContext context,
            TokenInspector inspector,
            Consumer<Identity> revoke,
            Runnable edit,
            Runnable logs,
            Executor window) {
        this.context = context;
        this.model = new IdentityDetailsModel(context, window);
        this.tokensView = new TokensView(context, inspector, model, new TokenTrialModel(context), revoke);
        this.edit = edit;
        this.logs = logs;
        this.activityView = new IdentityActivityView(context, model, InstantSource.system());
    }

    /** What is selected in the list: the details of one are shown, of none or several only how many. */
    public ObjectProperty<List<IdentityId>> selection() {
        return model.selection();
    }

    @FXML
    void initialize() {
        ActionTarget.guard(context.texts(), editDetails, context.readOnly());
        tokens.setContent(context.views().load(tokensView, tokensView.trial()));
        activity.setContent(context.views().load(activityView));
        Visibility.roomWhileVisible(ofTags, note, ofDeletion, ofMissing);
        ofUser.maxWidthProperty().bind(facts.widthProperty());
        ofTags.maxWidthProperty().bind(facts.widthProperty());
        copies.getChildren().add(context.code().button(codeMenu(), whyNoCode()));
        model.shown().subscribe(this::show);
        context.presenting().subscribe(() -> show(model.shown().get()));
        Visibility.whileSeen(content, context.ticker().now()).subscribe(now -> showAsOfNow());
    }

    @FXML
    void edit() {
        edit.run();
    }

    @FXML
    void findInLogs() {
        logs.run();
    }

    @FXML
    void showActivity() {
        if (model.shown().get() instanceof ShownDetails.One one) {
            context.profile().history().set(one.identity().id());
        }
    }

    @FXML
    void copyId() {
        if (model.shown().get() instanceof ShownDetails.One one) {
            Clipboard.getSystemClipboard()
                    .setContent(
                            Map.of(DataFormat.PLAIN_TEXT, one.identity().id().value()));
        }
    }

    private List<Menu> codeMenu() {
        return context.code()
                .actions(
                        () -> model.shown().get() instanceof ShownDetails.One one
                                ? List.of(one.identity().id())
                                : List.of(),
                        TokenRequest.QUICKSTART);
    }

    private ObservableValue<String> whyNoCode() {
        return model.shown().map(details -> details instanceof ShownDetails.One one ? whyNoCode(one.identity()) : "");
    }

    private String whyNoCode(Identity identity) {
        if (identity.id().isTeamsUser()) {
            return context.texts().get("code.why.teams");
        }
        return identity.state() == IdentityState.DELETED ? context.texts().get("code.why.deleted") : "";
    }

    private void show(ShownDetails details) {
        Texts texts = context.texts();
        empty.setText(
                switch (details) {
                    case ShownDetails.Nothing nothing -> texts.get("tokens.details.none");
                    case ShownDetails.Several several -> texts.get("tokens.details.several", several.count());
                    case ShownDetails.Gone gone -> texts.get("tokens.details.gone");
                    case ShownDetails.Reading reading -> "";
                    case ShownDetails.One one -> "";
                });
        content.setVisible(details instanceof ShownDetails.One);
        empty.setVisible(!content.isVisible());
        if (details instanceof ShownDetails.One one) {
            describe(one.identity());
            showAsOfNow();
            tokens.setText(texts.get("tokens.tab", counted(one)));
        }
    }

    private void describe(Identity identity) {
        Texts texts = context.texts();
        if (!identity.id().equals(described)) {
            described = identity.id();
            content.setVvalue(0);
        }
        String label = identity.details().label();
        name.setText(label.isEmpty() ? texts.get("tokens.details.no-label") : label);
        fullId.setText(context.ids().full(identity.id()));
        user.setText(orDash(identity.details().user()));
        wholeUser.setText(user.getText());
        origin.setText(texts.get(OriginText.key(identity)));
        tags.setText(identity.details().tags().text());
        ofTags.setVisible(!identity.details().tags().isEmpty());
        String written = identity.details().note();
        note.setVisible(!written.isEmpty());
        note.setText(written);
        wholeNote.setText(written);
    }

    /** What passes with time: where it stands, and whether it was created today. */
    private void showAsOfNow() {
        if (model.shown().get() instanceof ShownDetails.One one) {
            Instant gone = one.identity().times().deletedAt();
            deleted.setText(orDash(gone));
            ofDeletion.setVisible(gone != null);
            Instant lost = one.identity().state() == IdentityState.MISSING
                    ? one.identity().times().missingSince()
                    : null;
            ofMissing.setVisible(lost != null);
            missing.setText(lost == null ? "" : context.times().full(lost));
            created.setText(created(one.identity()));
            IdentityState known = one.identity().state();
            String word = one.identity().isRevokingAt(context.now()) ? "REVOKING" : known.name();
            state.show(context.texts().get("identities.state." + word), IdentityStateTone.of(known));
        }
    }

    /** ACS does not say when an added identity was created, but its ID does, probably. */
    private String created(Identity identity) {
        Instant known = identity.times().createdAt();
        return known == null
                ? identity.id()
                        .probablyCreatedAt(context.now())
                        .map(then -> context.texts().get("tokens.details.probably", orDash(then)))
                        .orElse(orDash(known))
                : orDash(known);
    }

    private String orDash(@Nullable Instant then) {
        return then == null ? "—" : context.times().moment(then, context.now());
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "—" : text;
    }

    /** Whoever made an identity elsewhere may have issued tokens there. */
    private static String counted(ShownDetails.One one) {
        int known = one.tokens().size();
        boolean more = known == ShownDetails.One.MOST || one.identity().mayHaveUnknownTokens();
        return !more ? Integer.toString(known) : known == 0 ? "?" : known + "+";
    }
}
