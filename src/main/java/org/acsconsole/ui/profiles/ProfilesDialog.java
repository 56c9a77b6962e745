package org.acsconsole.ui.profiles;

import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import org.acsconsole.ui.ProfileDesk;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.FocusRestorer;

/** Opens the list of profiles over the window. */
public final class ProfilesDialog {

    private ProfilesDialog() {}

    /**
     * Opens the dialog; returns at once.
     *
     * @param selected the name of the profile to begin with
     * @param changed is called after each change with the new names of profiles that got one
     */
    public static void show(
            ScreenContext context,
            Window owner,
            ProfileDesk desk,
            String selected,
            Consumer<Map<String, String>> changed) {
        ProfileActions actions = ProfileActions.of(context, desk, changed);
        ProfilesView view = new ProfilesView(context.texts(), actions);
        Dialog<ButtonType> dialog = new Dialog<>();
        DialogPane pane = (DialogPane) context.views().load(view);
        pane.getButtonTypes()
                .add(new ButtonType(context.texts().get("profiles.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.setDialogPane(pane);
        dialog.setTitle(context.texts().get("profiles.title"));
        dialog.setResizable(true);
        dialog.initOwner(owner);
        FocusRestorer back = FocusRestorer.to(owner);
        dialog.setOnHidden(hidden -> back.give());
        dialog.show();
        actions.read(view, selected);
    }
}
