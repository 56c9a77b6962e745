package org.acsconsole.ui.profiles;

import java.io.File;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.stage.FileChooser;
import org.acsconsole.secret.ConnectionString;
import org.acsconsole.secret.PastedSecret;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.settings.SignIn;
import org.acsconsole.ui.ProfileDesk;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ChoiceText;
import org.acsconsole.ui.control.SecretField;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Asks how a profile signs in, and where its secret is; a sign-in that this form does not know stays as it is. */
final class SignInFieldsView {

    /** What a profile signs in with. */
    private enum Kind {
        ACCESS_KEY,
        CONNECTION_STRING,
        OTHER
    }

    private final Texts texts;
    private final ScreenContext context;
    private final ProfileDesk desk;
    private final @Nullable SignIn before;
    private Runnable changed = () -> {};

    @FXML
    private ComboBox<Kind> kind;

    @FXML
    private Label other;

    @FXML
    private Node endpointFields;

    @FXML
    private TextField endpoint;

    @FXML
    private Node secretFields;

    @FXML
    private ComboBox<SecretPlace> place;

    @FXML
    private Node valueFields;

    @FXML
    private Label valueName;

    @FXML
    private TextField value;

    @FXML
    private Node browse;

    @FXML
    private Node pasteFields;

    @FXML
    private SecretField secret;

    @FXML
    private CheckBox keep;

    @FXML
    private Label memory;

    @FXML
    private Label noKeychain;

    /** @param before how the profile signs in so far; null if it does not yet */
    SignInFieldsView(ScreenContext context, ProfileDesk desk, @Nullable SignIn before) {
        this.context = context;
        this.texts = context.texts();
        this.desk = desk;
        this.before = before;
    }

    @FXML
    private void initialize() {
        kind.setConverter(new ChoiceText<>(each -> texts.get("profiles.sign-in." + each)));
        place.setConverter(new ChoiceText<>(each -> texts.get("profiles.secret." + each)));
        place.getItems().setAll(SecretPlace.values());
        kind.getItems().setAll(Kind.ACCESS_KEY, Kind.CONNECTION_STRING);
        endpoint.setTextFormatter(new TextFormatter<>(this::takeApart));
        fill();
        Visibility.roomWhileVisible(
                other, endpointFields, secretFields, valueFields, browse, pasteFields, keep, memory);
        Visibility.whileSaying(noKeychain);
        Stream.of(kind.valueProperty(), place.valueProperty(), keep.selectedProperty())
                .forEach(each -> each.subscribe(this::follow));
        secret.textProperty().subscribe((old, text) -> takeApart(text));
        endpoint.focusedProperty().subscribe((was, is) -> takeApart(endpoint.getText()));
        Stream.of(endpoint.textProperty(), value.textProperty(), secret.textProperty())
                .forEach(each -> each.subscribe(() -> changed.run()));
    }

    /** Calls the listener after each entry. */
    void whenChanged(Runnable listener) {
        changed = listener;
    }

    /** Whether the profile signs in in a way that this form does not know. */
    boolean isOther() {
        return kind.getValue() == Kind.OTHER;
    }

    /** How the profile of that name signs in; empty while that is not complete. */
    Optional<SignIn> signIn(String profile) {
        return switch (kind.getValue()) {
            case OTHER -> Optional.ofNullable(before);
            case CONNECTION_STRING -> reference(profile).map(SignIn.ByConnectionString::new);
            case ACCESS_KEY ->
                address().flatMap(uri -> reference(profile).map(key -> new SignIn.ByAccessKey(uri, key)));
        };
    }

    /** What is entered of a secret, for the profile of that name; empty if nothing is. */
    Optional<ProfileDesk.Pasted> pasted(String profile) {
        String text = PastedSecret.alone(secret.getText());
        return isOther() || text.isEmpty() || !place.getValue().takesSecret()
                ? Optional.empty()
                : reference(profile).map(where -> new ProfileDesk.Pasted(where, text));
    }

    /** Whether the secret is to be kept in the keychain. */
    boolean keeps() {
        return place.getValue() == SecretPlace.KEYCHAIN && keep.isSelected();
    }

    /** The key of what is missing; empty if nothing is. */
    Optional<String> problem() {
        if (isOther()) {
            return Optional.empty();
        }
        if (kind.getValue() == Kind.ACCESS_KEY && address().isEmpty()) {
            return Optional.of("profiles.problem.endpoint");
        }
        return reference("").isEmpty() ? Optional.of("profiles.problem.secret." + place.getValue()) : Optional.empty();
    }

    /** Forgets what was entered of a secret. */
    void wipe() {
        secret.wipe();
    }

    @FXML
    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("profiles.secret.file.title"));
        File chosen = chooser.showOpenDialog(value.getScene().getWindow());
        if (chosen != null) {
            value.setText(chosen.toString());
        }
    }

    private void fill() {
        place.setValue(SecretPlace.ASK);
        kind.setValue(Kind.ACCESS_KEY);
        if (before instanceof SignIn.ByAccessKey by) {
            endpoint.setText(by.endpoint().toString());
            fill(by.key());
        } else if (before instanceof SignIn.ByConnectionString by) {
            kind.setValue(Kind.CONNECTION_STRING);
            fill(by.reference());
        } else if (before != null && !(before instanceof SignIn.OwnWorkshop)) {
            kind.getItems().add(Kind.OTHER);
            kind.setValue(Kind.OTHER);
        }
        follow();
    }

    private void fill(SecretReference reference) {
        place.setValue(SecretPlace.of(reference));
        value.setText(place.getValue().value(reference));
    }

    private void follow() {
        SecretPlace where = place.getValue();
        other.setVisible(isOther());
        endpointFields.setVisible(kind.getValue() == Kind.ACCESS_KEY);
        secretFields.setVisible(!isOther());
        valueFields.setVisible(where != SecretPlace.ASK);
        browse.setVisible(where == SecretPlace.FILE);
        pasteFields.setVisible(where.takesSecret());
        keep.setVisible(where == SecretPlace.KEYCHAIN);
        memory.setVisible(where.takesSecret() && !keeps());
        valueName.setText(where == SecretPlace.ASK ? "" : texts.get("profiles.secret.value." + where));
        if (where == SecretPlace.KEYCHAIN && value.getText().isBlank()) {
            value.setText(address().map(URI::getHost).orElse(""));
        }
        if (where == SecretPlace.KEYCHAIN) {
            context.tasks()
                    .query(
                            desk::hasKeychain,
                            there -> noKeychain.setText(
                                    there || place.getValue() != SecretPlace.KEYCHAIN
                                            ? ""
                                            : texts.get("profiles.no-keychain")),
                            failure -> {});
        } else {
            noKeychain.setText("");
        }
        changed.run();
    }

    private Optional<URI> address() {
        return SignIn.endpoint(endpoint.getText());
    }

    private Optional<SecretReference> reference(String profile) {
        return desk.reference(place.getValue().written(value.getText()), profile);
    }

    /** The key of a pasted connection string never comes into the field that shows it. */
    private TextFormatter.@Nullable Change takeApart(TextFormatter.Change change) {
        ConnectionString parts = ConnectionString.of(change.getControlNewText());
        if (change.getText().length() > 1 && parts.isWhole()) {
            String address = Objects.requireNonNull(parts.endpoint());
            change.setRange(0, change.getControlText().length());
            change.setText(address);
            change.selectRange(address.length(), address.length());
            take(Objects.requireNonNull(parts.accessKey()));
        }
        return change;
    }

    private void takeApart(String pasted) {
        ConnectionString parts = ConnectionString.of(pasted);
        if (parts.isWhole()) {
            kind.setValue(Kind.ACCESS_KEY);
            endpoint.setText(parts.endpoint());
            take(Objects.requireNonNull(parts.accessKey()));
        }
    }

    private void take(String key) {
        if (!place.getValue().takesSecret()) {
            place.setValue(SecretPlace.ASK);
        }
        secret.wipe();
        secret.setText(key);
    }
}
