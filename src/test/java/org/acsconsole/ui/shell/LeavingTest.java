package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.acsconsole.ui.Nodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The window is asked to close. */
final class LeavingTest extends InOpenConsole {

    private final FxRobot robot = new FxRobot();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final CountDownLatch enough = new CountDownLatch(1);

    LeavingTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void withNothingGoingOnItCloses() {
        askToClose();
        assertThat(console.stage().isShowing()).isFalse();
    }

    @Test
    void whileWorkGoesOnItAsksAndSaysHowFarThatIs() {
        beginToDelete();
        askToClose();
        assertThat(console.stage().isShowing()).isTrue();
        assertThat(inQuestion(Label.class, label -> label.getText().startsWith("Deleting"))
                        .map(Label::getText))
                .contains("Deleting 96 identities · 40");
        assertThat(inQuestion(ProgressBar.class).map(ProgressBar::getProgress)).contains(40 / 96.0);
    }

    @Test
    void enterKeepsWorking() {
        beginToDelete();
        askToClose();
        robot.push(KeyCode.ENTER);
        until("no question", () -> question().isEmpty());
        assertThat(console.stage().isShowing()).isTrue();
        assertThat(cancelled.getCount()).as("was not cancelled").isOne();
    }

    @Test
    void stopAndCloseCancelsTheWork() {
        beginToDelete();
        askToClose();
        Button stop = inQuestion(Button.class, button -> "Stop and close".equals(button.getText()))
                .orElseThrow();
        inWindow(() -> {
            stop.fire();
            return true;
        });
        until("a closed window", () -> !console.stage().isShowing());
        until("the cancel", () -> cancelled.getCount() == 0);
    }

    @Test
    void theQuestionGoesWithTheLastOfTheWork() {
        beginToDelete();
        askToClose();
        enough.countDown();
        until("no question", () -> question().isEmpty());
        assertThat(console.stage().isShowing()).isTrue();
    }

    private void beginToDelete() {
        inWindow(() -> console.tasks()
                .run(
                        "Deleting 96 identities",
                        progress -> {
                            progress.reached(40, 96);
                            try {
                                enough.await();
                            } catch (InterruptedException e) {
                                cancelled.countDown();
                            }
                            return true;
                        },
                        done -> {},
                        failed -> {}));
        until(
                "its progress",
                () -> inWindow(() -> console.tasks()
                                .running()
                                .getFirst()
                                .reached()
                                .getValue()
                                .done()
                        == 40));
    }

    /** As the window's X and Alt+F4 do. */
    private void askToClose() {
        inWindow(() -> {
            Event.fireEvent(console.stage(), new WindowEvent(console.stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
    }

    private <N extends Node> Optional<N> inQuestion(Class<N> type) {
        return inQuestion(type, node -> true);
    }

    private <N extends Node> Optional<N> inQuestion(Class<N> type, Predicate<N> wanted) {
        return inWindow(() -> question().stream()
                .flatMap(pane -> Nodes.all(pane.getContent().getParent()))
                .filter(type::isInstance)
                .map(type::cast)
                .filter(wanted)
                .findFirst());
    }

    private static Optional<DialogPane> question() {
        return inWindow(() -> Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst());
    }
}
