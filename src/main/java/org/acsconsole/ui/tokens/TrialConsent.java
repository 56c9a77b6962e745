package org.acsconsole.ui.tokens;

import java.net.URI;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.acsconsole.identity.Profile;
import org.acsconsole.ui.text.Texts;

/** Asks whether a token may be sent to a real resource to see if it is still accepted. */
final class TrialConsent {

    private TrialConsent() {}

    /** Returns at once; {@code agreed} is run if the user agrees. */
    static void ask(Texts texts, Window owner, Profile profile, Runnable agreed) {
        ButtonType send = new ButtonType(texts.get("tokens.consent.send"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(texts.get("tokens.consent.cancel"), ButtonData.CANCEL_CLOSE);
        Label text = new Label(texts.get("tokens.consent.text", profile.name()));
        text.setWrapText(true);
        text.getStyleClass().add("consent");
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, "", send, cancel);
        alert.getDialogPane().setContent(text);
        alert.initOwner(owner);
        alert.setTitle(texts.get("tokens.consent.title"));
        URI endpoint = profile.endpoint();
        alert.setHeaderText(texts.get("tokens.consent.header", endpoint == null ? profile.name() : endpoint.getHost()));
        alert.resultProperty().subscribe(answer -> {
            if (send.equals(answer)) {
                agreed.run();
            }
        });
        alert.show();
    }
}
