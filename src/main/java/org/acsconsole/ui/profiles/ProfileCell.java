package org.acsconsole.ui.profiles;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.acsconsole.identity.Profile;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.SignIn;
import org.acsconsole.ui.control.EnvironmentStyle;
import org.acsconsole.ui.control.Pill;
import org.acsconsole.ui.text.ProfileTitle;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** A profile in the list: its environment, its name, where it leads, and whether it is read-only. */
final class ProfileCell extends ListCell<ProfileSetting> {

    private static final String SEPARATOR = "  ·  ";

    private final Texts texts;

    ProfileCell(Texts texts) {
        this.texts = texts;
        getStyleClass().add("profile-cell");
    }

    @Override
    protected void updateItem(@Nullable ProfileSetting profile, boolean empty) {
        super.updateItem(profile, empty);
        setText(null);
        if (profile == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String environment = ProfileTitle.environment(profile.environment(), texts);
        Pill pill = new Pill(environment, EnvironmentStyle.tone(profile.environment()));
        pill.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(profile.name());
        name.getStyleClass().add("strong");
        Label more =
                new Label(Stream.of(place(profile.signIn()), profile.readOnly() ? texts.get("profiles.read-only") : "")
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(SEPARATOR)));
        more.getStyleClass().add("muted");
        HBox row = new HBox(pill, name, more);
        row.getStyleClass().add("row");
        setGraphic(row);
        setAccessibleText(Stream.of(profile.name(), environment, more.getText())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    private String place(SignIn signIn) {
        return switch (signIn) {
            case SignIn.OwnWorkshop own -> "";
            case SignIn.WorkshopByEntra by -> texts.get("profiles.sign-in.ENTRA");
            case SignIn.ByConnectionString by -> "";
            case SignIn.ByAccessKey by -> Profile.hostOf(by.endpoint());
            case SignIn.ByEntra by -> Profile.hostOf(by.endpoint()) + SEPARATOR + texts.get("profiles.sign-in.ENTRA");
        };
    }
}
