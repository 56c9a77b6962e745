package org.acsconsole.ui.dialog;

import javafx.scene.Node;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.acsconsole.identity.Profile;
import org.acsconsole.ui.control.EnvironmentStyle;
import org.acsconsole.ui.control.Pill;
import org.acsconsole.ui.text.ProfileTitle;
import org.acsconsole.ui.text.Texts;

/** This class names a dialog's profile in the window's title, and a real resource in the header too, in its environment's colour. */
final class DialogProfile {

    private DialogProfile() {}

    /** Names the profile; the dialog's own title stays in its header, where it is said once. */
    static void name(Dialog<?> dialog, Profile profile, Texts texts) {
        dialog.setTitle(ProfileTitle.of(profile.name(), profile.environment(), texts));
        if (!profile.environment().capabilities().adjustable()) {
            DialogPane pane = dialog.getDialogPane();
            EnvironmentStyle.mark(pane, profile.environment());
            pane.setHeader(header(pane, profile, texts));
        }
    }

    private static Node header(DialogPane pane, Profile profile, Texts texts) {
        Pill environment = new Pill(
                ProfileTitle.environment(profile.environment(), texts), EnvironmentStyle.tone(profile.environment()));
        environment.setMinWidth(Region.USE_PREF_SIZE);
        Label resource = new Label(
                profile.endpoint() == null
                        ? profile.name()
                        : texts.get("profile.resource", profile.name(), Profile.hostOf(profile.endpoint())));
        resource.setWrapText(true);
        HBox place = new HBox(environment, resource);
        place.getStyleClass().add("row");
        Label title = new Label();
        title.getStyleClass().add("strong");
        title.textProperty().bind(pane.headerTextProperty());
        VBox header = new VBox(place, title);
        header.getStyleClass().add("header-panel");
        return header;
    }
}
