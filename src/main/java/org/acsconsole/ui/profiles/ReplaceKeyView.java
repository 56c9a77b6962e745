package org.acsconsole.ui.profiles;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.acsconsole.secret.PastedSecret;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Column;
import org.acsconsole.ui.control.Columns;
import org.acsconsole.ui.control.EnvironmentStyle;
import org.acsconsole.ui.control.SecretField;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.task.TaskRunner;
import org.acsconsole.ui.text.FaultText;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.TokenText;
import org.jspecify.annotations.Nullable;

/** Asks for the new key of a profile, and shows the tokens that end with the old one. */
public final class ReplaceKeyView implements DialogForm<KeyReplacement.NewKey> {

    private final ScreenContext context;
    private final Texts texts;
    private final KeyReplacement replacement;
    private Subscription masks = Subscription.EMPTY;
    private TaskRunner.@Nullable Running reading;

    @FXML
    private DialogPane pane;

    @FXML
    private Label count;

    @FXML
    private TableView<TokensAtStake.Row> tokens;

    @FXML
    private Label more;

    @FXML
    private SecretField secret;

    @FXML
    private CheckBox keep;

    @FXML
    private Label place;

    ReplaceKeyView(ScreenContext context, KeyReplacement replacement) {
        this.context = context;
        this.texts = context.texts();
        this.replacement = replacement;
    }

    /**
     * Opens the dialog; returns at once.
     *
     * @param done is called when the new key is in use
     */
    static void open(ScreenContext context, Window owner, KeyReplacement replacement, Runnable done) {
        ActionDialog.open(
                context,
                owner,
                new ReplaceKeyView(context, replacement),
                (given, dialog) -> dialog.perform(
                        context.texts().get("profiles.replace-key.testing"),
                        () -> {
                            replacement.perform(given);
                            return given;
                        },
                        replaced -> done.run()));
    }

    @FXML
    private void initialize() {
        pane.setHeaderText(
                texts.get("profiles.replace-key.title", replacement.profile().name()));
        EnvironmentStyle.mark(pane, replacement.profile().environment());
        Columns.of(
                        Column.<TokensAtStake.Row>of(
                                        "profiles.replace-key.whose",
                                        row -> context.ids().nameOf(row.identity()))
                                .wide(6, 14)
                                .styled("named-cell"),
                        Column.<TokensAtStake.Row>of(
                                        "profiles.replace-key.issued",
                                        row -> context.times()
                                                .minute(row.token().times().issuedAt()))
                                .wide(8, 9),
                        Column.<TokensAtStake.Row>of(
                                        "profiles.replace-key.until",
                                        row -> context.times()
                                                .minute(row.token().times().expiresAt()))
                                .wide(8, 9),
                        Column.<TokensAtStake.Row>of(
                                        "profiles.replace-key.scopes", row -> TokenText.scopes(row.token()))
                                .wide(4, 8))
                .fill(tokens, "tokens-of-key", context.views(), count.fontProperty());
        masks = context.presenting().subscribe(tokens::refresh);
        tokens.setPlaceholder(new Label());
        Visibility.whileSaying(more, place);
        boolean inKeychain = replacement.place() instanceof SecretReference.Keychain;
        Visibility.set(keep, inKeychain);
        keep.setSelected(inKeychain && !replacement.desk().secrets().isGiven(replacement.place()));
        place.textProperty()
                .bind(keep.selectedProperty().map(keeps -> keeps && inKeychain ? "" : where(replacement.place())));
        count.setText(texts.get("profiles.replace-key.reading"));
        reading = context.tasks()
                .query(
                        this::read,
                        this::show,
                        failure -> count.setText(FaultText.of(failure, texts).cause()));
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(texts.get("profiles.replace-key.action"));
    }

    @Override
    public String title() {
        return texts.get("profiles.title");
    }

    @Override
    public ObservableValue<Optional<KeyReplacement.NewKey>> entered() {
        return Bindings.createObjectBinding(
                () -> Optional.of(PastedSecret.alone(secret.getText()))
                        .filter(text -> !text.isEmpty())
                        .map(text -> new KeyReplacement.NewKey(text, keep.isSelected())),
                secret.textProperty(),
                keep.selectedProperty());
    }

    @Override
    public void closed() {
        secret.wipe();
        masks.unsubscribe();
        if (reading != null) {
            reading.cancel();
        }
    }

    private TokensAtStake read() {
        return replacement
                .desk()
                .ledger(replacement.profile())
                .map(ledger -> TokensAtStake.of(
                        ledger, ledger.clock(InstantSource.system()).instant()))
                .orElse(TokensAtStake.NONE);
    }

    private void show(TokensAtStake found) {
        count.setText(texts.get("profiles.replace-key.count", found.tokens(), found.identities()));
        tokens.setItems(FXCollections.observableList(List.copyOf(found.first())));
        more.setText(
                found.tokens() > found.first().size()
                        ? texts.get("profiles.replace-key.more", found.first().size())
                        : "");
    }

    /** Where the old key stays until somebody changes it there, and how long the console uses the new one. */
    private String where(SecretReference kept) {
        return switch (kept) {
            case SecretReference.Variable variable -> texts.get("profiles.replace-key.variable", variable.name());
            case SecretReference.OwnerOnlyFile file -> texts.get("profiles.replace-key.file", file.path());
            case SecretReference.Keychain entry -> texts.get("profiles.replace-key.keychain", entry.name());
            case SecretReference.Asked asked -> texts.get("profiles.replace-key.memory");
        };
    }
}
