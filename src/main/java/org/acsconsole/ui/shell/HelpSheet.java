package org.acsconsole.ui.shell;

import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.EnvironmentStyle;
import org.acsconsole.ui.text.Shortcut;
import org.acsconsole.ui.text.Texts;

/** Lists every shortcut. */
final class HelpSheet {

    private final ScreenContext context;
    private final Texts texts;

    HelpSheet(ScreenContext context) {
        this.context = context;
        this.texts = context.texts();
    }

    void show(Window over) {
        GridPane keys = new GridPane();
        keys.getStyleClass().add("help");
        for (Shortcut shortcut : Shortcut.values()) {
            Label pressed = new Label(shortcut.keys().getDisplayText());
            pressed.getStyleClass().add("key");
            keys.addRow(keys.getRowCount(), pressed, new Label(shortcut.text(texts)));
        }
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(over);
        dialog.setTitle(texts.get("shell.help"));
        dialog.getDialogPane().setContent(keys);
        dialog.getDialogPane()
                .getButtonTypes()
                .add(new ButtonType(texts.get("shell.help.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        Workspace inUse = context.workspace().getValue();
        if (inUse != null) {
            EnvironmentStyle.mark(dialog.getDialogPane(), inUse.profile().environment());
        }
        dialog.show();
    }
}
