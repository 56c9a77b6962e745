package org.acsconsole.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.acsconsole.settings.TextSize;
import org.acsconsole.ui.FxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxThread.class)
final class DialogSizingTest {

    private static final String LONG =
            "What is said before it takes more than one line at the width of the dialog. ".repeat(3);

    @Test
    void aDialogIsAsHighAsItsWrappedText() {
        Label last = wrapped("This cannot be undone.");
        DialogPane pane = new DialogPane();
        pane.setPrefWidth(480);
        pane.setContent(new VBox(wrapped(LONG), wrapped(LONG), last));
        pane.getButtonTypes().setAll(ButtonType.CANCEL);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setDialogPane(pane);
        DialogSizing.keep(pane.getScene().getWindow(), pane, TextSize.USUAL);
        dialog.show();

        Bounds viewport = inScene(pane.lookup(".viewport"));
        assertThat(inScene(last).getMaxY()).isLessThanOrEqualTo(viewport.getMaxY() + 0.5);
    }

    @Test
    void aDialogThatHasTheHeightOfItsContentShowsNoScrollBar() {
        DialogPane pane = new DialogPane();
        pane.setPrefWidth(480);
        pane.setContent(new VBox(wrapped(LONG), wrapped(LONG)));
        pane.getButtonTypes().setAll(ButtonType.CANCEL);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setDialogPane(pane);
        DialogSizing.keep(pane.getScene().getWindow(), pane, TextSize.USUAL);
        dialog.show();

        assertThat(pane.lookupAll(".scroll-bar")).noneMatch(Node::isVisible);
    }

    @Test
    void aDialogOverASmallDialogHasTheRoomOfTheWindow() {
        Stage window = new Stage();
        window.setScene(new Scene(new Pane(), 1_000, 700));
        Stage small = new Stage();
        small.initOwner(window);
        small.setScene(new Scene(new Pane(), 300, 120));
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(small);
        DialogSizing.keep(dialog.getDialogPane().getScene().getWindow(), dialog.getDialogPane(), TextSize.USUAL);

        assertThat(dialog.getDialogPane().getMaxHeight()).isEqualTo(700);
        assertThat(dialog.getDialogPane().getMaxWidth()).isEqualTo(1_000);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
