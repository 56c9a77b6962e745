package org.acsconsole.ui.code;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.acsconsole.ui.text.Texts;

/** The button that offers code to copy; while there is none it is disabled, and its tooltip says why. */
public final class CopyAsCode extends StackPane {

    /** @param disabledReason empty while there is something to copy */
    CopyAsCode(Texts texts, List<? extends MenuItem> menu, ObservableValue<String> disabledReason) {
        MenuButton button = new MenuButton(texts.get("code.copy"));
        button.getItems().setAll(menu);
        button.setMinWidth(USE_PREF_SIZE);
        StringBinding help = Bindings.createStringBinding(
                () -> disabledReason.getValue().isEmpty() ? texts.get("code.copy.help") : disabledReason.getValue(),
                disabledReason);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !disabledReason.getValue().isEmpty(), disabledReason));
        button.accessibleHelpProperty().bind(help);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(help);
        Tooltip.install(this, tooltip); // a disabled button shows none of its own
        getChildren().add(button);
    }

    /** Stands beside the dialog's buttons, which are complete by now. */
    public void standIn(DialogPane dialog) {
        ButtonBar.setButtonData(this, ButtonBar.ButtonData.LEFT);
        ButtonBar.setButtonUniformSize(this, false);
        ButtonBar bar = (ButtonBar) Objects.requireNonNull(dialog.lookup(".button-bar"));
        bar.getButtons().add(this);
    }
}
