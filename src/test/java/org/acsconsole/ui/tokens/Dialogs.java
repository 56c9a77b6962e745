package org.acsconsole.ui.tokens;

import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;

/** Works the dialog on top. */
final class Dialogs {

    private Dialogs() {}

    static DialogPane top() {
        return (DialogPane) Window.getWindows().reversed().stream()
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    static long open() {
        return Window.getWindows().stream()
                .filter(window -> window.getScene().getRoot() instanceof DialogPane)
                .count();
    }

    static Button button(String text) {
        return Seen.named(top(), Button.class, text);
    }

    static void press(String text) {
        button(text).fire();
    }
}
