package org.acsconsole.ui.shell;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.text.Texts;

/**
 * Asks before the window closes while work goes on that the user waits for, because nobody takes it up again. Where the work ends
 * meanwhile, the question goes, and the window stays with the result.
 */
final class Leaving {

    private static final double WIDTH = 480;

    private final Texts texts;
    private final FxTaskRunner tasks;

    Leaving(Texts texts, FxTaskRunner tasks) {
        this.texts = texts;
        this.tasks = tasks;
    }

    /** A window was asked to close: it does at once, or after the question. */
    void asked(WindowEvent closing, Window window) {
        if (!tasks.running().isEmpty()) {
            closing.consume();
            ask(window);
        }
    }

    private void ask(Window window) {
        ButtonType stop = new ButtonType(texts.get("shell.leave.stop"), ButtonData.OK_DONE);
        ButtonType stay = new ButtonType(texts.get("shell.leave.stay"), ButtonData.CANCEL_CLOSE);
        TaskRows rows = new TaskRows(texts, tasks);
        Dialog<ButtonType> dialog = new Dialog<>();
        fill(dialog.getDialogPane(), rows);
        dialog.getDialogPane().getButtonTypes().setAll(stop, stay);
        Button stopping = button(dialog, stop);
        stopping.getStyleClass().add("danger");
        stopping.setDefaultButton(false);
        button(dialog, stay).setDefaultButton(true);
        dialog.initOwner(window);
        dialog.setTitle(texts.get("shell.leave"));
        Subscription life = rows.live(dialog::close);
        dialog.setOnShown(shown -> button(dialog, stay).requestFocus());
        dialog.setOnHidden(hidden -> {
            life.unsubscribe();
            if (stop.equals(dialog.getResult())) {
                leave(window);
            }
        });
        dialog.show();
    }

    private void fill(DialogPane pane, TaskRows rows) {
        Label text = new Label(texts.get("shell.leave.text"));
        text.setWrapText(true);
        VBox says = new VBox(rows, text);
        says.getStyleClass().add("says");
        pane.setHeaderText(texts.get("shell.leave.header"));
        pane.setContent(says);
        pane.setPrefWidth(WIDTH);
    }

    private static Button button(Dialog<ButtonType> dialog, ButtonType type) {
        return (Button) Objects.requireNonNull(dialog.getDialogPane().lookupButton(type));
    }

    /** What is in flight records its end in the ledger while the process ends. */
    private void leave(Window window) {
        List.copyOf(tasks.running()).forEach(task -> task.running().cancel());
        window.hide();
    }
}
