package org.acsconsole.ui.identities;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.acsconsole.ui.control.FocusRestorer;
import org.acsconsole.ui.text.Texts;

/** Disables what cannot be done, and says why. */
record DisabledReason(Texts texts, ObservableValue<Selection> selection) {

    /**
     * @param wrapper around the button, for a disabled node shows no tooltip
     * @param why the key of the reason, empty when it can be done
     */
    void guard(Node button, Node wrapper, Function<Selection, Optional<String>> why) {
        Tooltip tooltip = new Tooltip();
        selection.subscribe(selected -> {
            Optional<String> reason = why.apply(selected).map(texts::get);
            if (reason.isPresent() && button.isFocused()) {
                FocusRestorer.leave(button);
            }
            button.setDisable(reason.isPresent());
            button.setAccessibleHelp(reason.orElse(null));
            Tooltip.uninstall(wrapper, tooltip);
            reason.ifPresent(text -> {
                tooltip.setText(text);
                Tooltip.install(wrapper, tooltip);
            });
        });
    }

    void guard(MenuItem item, Function<Selection, Optional<String>> why) {
        selection.subscribe(selected -> item.setDisable(why.apply(selected).isPresent()));
    }
}
