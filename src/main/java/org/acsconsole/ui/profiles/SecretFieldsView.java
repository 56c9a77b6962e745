package org.acsconsole.ui.profiles;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.acsconsole.secret.PastedSecret;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.ui.ProfileDesk;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ChoiceText;
import org.acsconsole.ui.control.SecretField;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Asks where a secret is, and takes it where it has to be entered. */
final class SecretFieldsView {

    private final Texts texts;
    private final ScreenContext context;
    private final ProfileDesk desk;
    private Runnable changed = () -> {};
    private Supplier<String> entryName = () -> "";
    private Use use = Use.KEY;

    @FXML
    private Label placeName;

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
    private Label pasteName;

    @FXML
    private SecretField secret;

    @FXML
    private CheckBox keep;

    @FXML
    private Label memory;

    @FXML
    private Label noKeychain;

    /** What the secret is for. */
    enum Use {
        KEY,
        CLIENT_SECRET,
        /** Not every file has one. */
        CERTIFICATE_PASSWORD,
        PROXY_PASSWORD
    }

    SecretFieldsView(ScreenContext context, ProfileDesk desk) {
        this.context = context;
        this.texts = context.texts();
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        place.setConverter(new ChoiceText<>(each -> texts.get("profiles.secret." + each)));
        Visibility.roomWhileVisible(valueFields, browse, pasteFields, keep, memory);
        Visibility.whileSaying(noKeychain);
        use(Use.KEY);
        Stream.of(place.valueProperty(), keep.selectedProperty()).forEach(each -> each.subscribe(this::follow));
        Stream.of(value.textProperty(), secret.textProperty()).forEach(each -> each.subscribe(() -> changed.run()));
        follow();
    }

    /**
     * Calls the listener after each entry.
     *
     * @param newEntryName what an entry of the keychain is called if nobody says otherwise
     */
    void whenChanged(Runnable listener, Supplier<String> newEntryName) {
        changed = listener;
        entryName = newEntryName;
    }

    /** From now on a secret of this use is asked for. */
    void use(Use newUse) {
        use = newUse;
        placeName.setText(texts.get("profiles.secret.place." + use));
        pasteName.setText(texts.get("profiles.secret.pasted." + use));
        SecretPlace before = place.getValue();
        place.getItems()
                .setAll(Arrays.stream(SecretPlace.values())
                        .filter(each -> each != SecretPlace.NONE || use == Use.CERTIFICATE_PASSWORD)
                        .toList());
        place.setValue(
                before == null || !place.getItems().contains(before)
                        ? place.getItems().getFirst()
                        : before);
    }

    /** Shows where the secret is; null for nowhere. */
    void show(@Nullable SecretReference reference) {
        place.setValue(reference == null ? place.getItems().getFirst() : SecretPlace.of(reference));
        value.setText(reference == null ? "" : place.getValue().value(reference));
    }

    /** Takes a secret that was pasted elsewhere. */
    void take(String pasted) {
        if (!place.getValue().takesSecret()) {
            place.setValue(SecretPlace.ASK);
        }
        secret.wipe();
        secret.setText(pasted);
    }

    /** Calls the listener with what is entered of the secret. */
    void whenPasted(Consumer<String> listener) {
        secret.textProperty().subscribe((old, text) -> listener.accept(text));
    }

    /** Where the secret of the profile of that name is; empty where there is none, or while that is not complete. */
    Optional<SecretReference> reference(String profile) {
        return place.getValue() == SecretPlace.NONE
                ? Optional.empty()
                : desk.reference(place.getValue().written(value.getText()), profile)
                        .map(found -> use == Use.PROXY_PASSWORD ? found.ofProxy() : found);
    }

    /** What is entered of a secret, for the profile of that name; empty if nothing is. */
    Optional<EnteredSecret> entered(String profile) {
        String text = PastedSecret.alone(secret.getText());
        return text.isEmpty() || !place.getValue().takesSecret()
                ? Optional.empty()
                : reference(profile).map(where -> new EnteredSecret(new ProfileDesk.Pasted(where, text), keeps()));
    }

    private boolean keeps() {
        return place.getValue() == SecretPlace.KEYCHAIN && keep.isSelected();
    }

    /** The key of what is missing; empty if nothing is. */
    Optional<String> problem() {
        return place.getValue() == SecretPlace.NONE || reference("").isPresent()
                ? Optional.empty()
                : Optional.of("profiles.problem.secret." + place.getValue());
    }

    /** Forgets what was entered of a secret. */
    void wipe() {
        secret.wipe();
    }

    @FXML
    private void chooseFile() {
        FileChoice.into(value, texts.get("profiles.secret.file.title"));
    }

    private void follow() {
        SecretPlace where = place.getValue();
        if (where == null) {
            return;
        }
        valueFields.setVisible(where.isNamed());
        browse.setVisible(where == SecretPlace.FILE);
        pasteFields.setVisible(where.takesSecret());
        keep.setVisible(where == SecretPlace.KEYCHAIN);
        memory.setVisible(where.takesSecret() && !keeps());
        valueName.setText(where.isNamed() ? texts.get("profiles.secret.value." + where) : "");
        if (where == SecretPlace.KEYCHAIN && value.getText().isBlank()) {
            value.setText(entryName.get());
        }
        lookForKeychain();
        changed.run();
    }

    private void lookForKeychain() {
        noKeychain.setText("");
        if (place.getValue() == SecretPlace.KEYCHAIN) {
            context.tasks()
                    .query(
                            desk::hasKeychain,
                            there -> noKeychain.setText(
                                    there || place.getValue() != SecretPlace.KEYCHAIN
                                            ? ""
                                            : texts.get("profiles.no-keychain")),
                            failure -> {});
        }
    }
}
