package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.settings.TextSize;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.text.Shortcut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a job is reported, whatever the window shows by then. */
@ExtendWith(FxWindows.class)
final class JobElsewhereTest {

    @Test
    void itsResultComesWhileAnotherScreenIsShown(@TempDir Path folder) {
        deleteAllAndMeanwhile(folder, console -> console.show(Screen.ACTIVITY));
    }

    @Test
    void itsResultComesAfterAnotherLanguageWasChosen(@TempDir Path folder) {
        deleteAllAndMeanwhile(
                folder,
                console -> console.fire(console.menu("language").getItems().stream()
                        .filter(item -> item.getText().equals(console.texts().get("shell.language.KOREAN")))
                        .findFirst()
                        .orElseThrow()));
    }

    private static void deleteAllAndMeanwhile(Path folder, Consumer<WalkedConsole> meanwhile) {
        CountDownLatch answer = new CountDownLatch(1);
        try (WalkedConsole console = new WalkedConsole(folder, Spoken.ENGLISH, TextSize.USUAL)) {
            console.goToTheWindow();
            console.selectNameless();
            console.selectAll();
            console.profiles().service.onTheWay = () -> hold(answer);
            console.press(Shortcut.DELETE);
            console.confirm();
            meanwhile.accept(console);
            answer.countDown();
            until("the result", () -> inWindow(JobElsewhereTest::isReported));
        } finally {
            answer.countDown();
        }
    }

    private static void hold(CountDownLatch answer) {
        try {
            answer.await();
        } catch (InterruptedException e) {
            throw new FaultException(new Fault.Cancelled());
        }
    }

    private static boolean isReported() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .anyMatch(root ->
                        root instanceof DialogPane pane && "Delete identities: result".equals(pane.getHeaderText()));
    }
}
