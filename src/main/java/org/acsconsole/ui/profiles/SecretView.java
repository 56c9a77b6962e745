package org.acsconsole.ui.profiles;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.acsconsole.secret.PastedSecret;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.ui.ProfileDesk;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.SecretField;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.Texts;

/** Asks for the secret of a profile that is to be connected. */
public final class SecretView implements DialogForm<String> {

    private final Texts texts;
    private final SecretReference.Asked asked;

    @FXML
    private DialogPane pane;

    @FXML
    private Label name;

    @FXML
    private SecretField secret;

    SecretView(Texts texts, SecretReference.Asked asked) {
        this.texts = texts;
        this.asked = asked;
    }

    /**
     * Opens the dialog; returns at once.
     *
     * @param given is called when the secret is at hand
     */
    public static ActionDialog<String> ask(
            ScreenContext context, Window owner, ProfileDesk desk, SecretReference.Asked asked, Runnable given) {
        return ActionDialog.open(context, owner, new SecretView(context.texts(), asked), (pasted, dialog) -> {
            dialog.close();
            desk.answer(asked, pasted);
            given.run();
        });
    }

    @FXML
    private void initialize() {
        pane.setHeaderText(
                texts.get(asked.proxy() ? "profiles.ask.proxy.title" : "profiles.ask.title", asked.profile()));
        name.setText(texts.get(asked.proxy() ? "profiles.ask.proxy.secret" : "profiles.ask.secret"));
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(texts.get("profiles.ask.action"));
    }

    @Override
    public ObservableValue<Optional<String>> entered() {
        return secret.textProperty()
                .map(text -> Optional.of(PastedSecret.alone(text)).filter(each -> !each.isEmpty()));
    }

    @Override
    public void closed() {
        secret.wipe();
    }
}
