package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.acsconsole.settings.TextSize;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.text.Shortcut;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/** After a job the status bar speaks of the job, not of the last identity that it was done for. */
@ExtendWith(FxWindows.class)
final class StatusAfterJobTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"ENGLISH, Revoke tokens: result: , ' failed'", "KOREAN, '토큰 해지 결과: ', '실패 '"})
    void itIsTheJobAlsoBeforeAnAudience(Spoken language, String job, String failed) {
        try (WalkedConsole console = new WalkedConsole(folder, language, TextSize.USUAL)) {
            Opening.ALL.stream()
                    .filter(opening -> "JobResultView".equals(opening.by()))
                    .findFirst()
                    .orElseThrow()
                    .open(console);
            until("the job's end", () -> said(console).startsWith(job));
            String said = said(console);
            assertThat(said).contains(failed);
            console.goToTheWindow();
            console.press(Shortcut.PRESENT);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(said(console)).isEqualTo(said);
        }
    }

    private static String said(WalkedConsole console) {
        return inWindow(() -> ((StatusBar) console.console().stage().getScene().lookup(".status-bar")).getText());
    }
}
