package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.Clipboard;
import org.acsconsole.settings.TextSize;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A token's value that was copied is on the clipboard for no longer than somebody is there to take it back. */
@ExtendWith(FxWindows.class)
final class LentSecretTest {

    @Test
    void itIsTakenBackWhenTheWindowCloses(@TempDir Path folder) {
        try (WalkedConsole console = new WalkedConsole(folder, Spoken.ENGLISH, TextSize.USUAL)) {
            console.goToTheWindow();
            console.selectAlice();
            console.robot.interact(
                    () -> console.table("tokens-table").getSelectionModel().select(0));
            console.choose(console.table("tokens-table"), "tokens.menu.copy");
            assertThat(copied()).startsWith("header.claims.");
            console.robot.interact(() -> console.console().stage().hide());
            assertThat(copied()).isEmpty();
        }
    }

    private static String copied() {
        return inWindow(() -> {
            String text = Clipboard.getSystemClipboard().getString();
            return text == null ? "" : text;
        });
    }
}
