package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import org.acsconsole.settings.TextSize;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxWindows.class)
final class ResultOfAnotherProfileTest {

    @TempDir
    Path folder;

    @Test
    void theResultOfAJobNamesItsProfileWhileAnotherOneIsInUse() {
        try (WalkedConsole console = new WalkedConsole(folder, Spoken.ENGLISH, TextSize.USUAL)) {
            Opening result = Opening.ALL.stream()
                    .filter(opening -> "JobResultView".equals(opening.by()))
                    .findFirst()
                    .orElseThrow();
            result.open(console);
            until("the result", () -> titles().contains("Revoke tokens: result"));
            console.use(WalkedConsole.PRODUCTION);
            assertThat(titles()).contains("Workshop: Revoke tokens: result");
        }
    }

    private static List<String> titles() {
        return inWindow(() -> Window.getWindows().stream()
                .filter(window -> window.getScene().getRoot() instanceof DialogPane)
                .map(window -> ((DialogPane) window.getScene().getRoot()).getHeaderText())
                .toList());
    }
}
