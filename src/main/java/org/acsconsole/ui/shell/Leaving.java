package org.acsconsole.ui.shell;

import java.util.List;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.Confirmation;
import org.acsconsole.ui.dialog.ConfirmationView;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.text.Texts;

/**
 * Asks before the window closes while work goes on that the user waits for: only jobs go on at the next start. Where the work ends
 * meanwhile, the question goes, and the window stays with the result.
 */
record Leaving(ScreenContext context, FxTaskRunner tasks) {

    /** A window was asked to close: it does at once, or after the question. */
    void asked(WindowEvent closing, Window window) {
        if (!tasks.running().isEmpty()) {
            closing.consume();
            ask(window);
        }
    }

    private void ask(Window window) {
        Texts texts = context.texts();
        TaskRows rows = new TaskRows(texts, tasks);
        Confirmation<Window> question = new Confirmation<>(
                texts.get("shell.leave"),
                List.of(texts.get("shell.leave.header"), texts.get("shell.leave.text")),
                texts.get("shell.leave.stop"),
                texts.get("shell.leave.stay"),
                true,
                window);
        ActionDialog<Window> dialog = ConfirmationView.ask(context, window, question, this::leave, rows);
        Subscription life = rows.live(dialog::close);
        rows.getScene().getWindow().addEventHandler(WindowEvent.WINDOW_HIDDEN, hidden -> life.unsubscribe());
    }

    /** What is in flight reports its end to the ledger while the process ends. */
    private void leave(Window window) {
        List.copyOf(tasks.running()).forEach(task -> task.running().cancel());
        window.hide();
    }
}
