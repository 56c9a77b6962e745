package org.acsconsole.ui.wire;

import java.util.OptionalInt;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A string to sign with its line ends visible, and a mark where it is not the other one any more. */
public final class SignedText extends TextFlow {

    private static final String MARK = "▶";
    private static final String END = "⏹";

    /** Shows the string; the mark also says so where the string is at its end. */
    void show(String text, OptionalInt difference) {
        getChildren().clear();
        if (difference.isEmpty()) {
            getChildren().add(piece(text, "signed"));
            return;
        }
        int at = Math.min(difference.getAsInt(), text.length());
        int after = Math.min(at + 1, text.length());
        String differing = at == text.length() ? END : text.substring(at, after);
        getChildren()
                .addAll(
                        piece(text.substring(0, at), "signed"),
                        piece(MARK + differing, "difference"),
                        piece(text.substring(after), "signed"));
    }

    private static Text piece(String text, String styleClass) {
        Text piece = new Text(visible(text));
        piece.getStyleClass().add(styleClass);
        return piece;
    }

    private static String visible(String text) {
        return text.replace("\n", "↵\n");
    }
}
