package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.settings.TextSize;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.WideFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** In the smallest window every screen can be used: nothing is cut off. */
@ExtendWith(FxWindows.class)
final class SmallWindowTest {

    private static final double WIDTH = 1_024;
    private static final double HEIGHT = 600;

    @ParameterizedTest
    @EnumSource
    void everyScreenFits(Spoken language, @TempDir Path folder) {
        assertThat(cutOff(language, folder)).isEmpty();
    }

    @Test
    void everyScreenFitsInAWideFont(@TempDir Path folder) {
        WideFont.during(() -> assertThat(cutOff(Spoken.ENGLISH, folder)).isEmpty());
    }

    /** But for what can be moved along in its field. */
    private static List<String> cutOff(Spoken language, Path folder) {
        List<String> found = new ArrayList<>();
        try (WalkedConsole console = new WalkedConsole(folder, language, TextSize.USUAL)) {
            Stage stage = console.console().stage();
            inWindow(() -> {
                stage.setWidth(WIDTH);
                stage.setHeight(HEIGHT);
                return true;
            });
            until("the window's size", () -> inWindow(() -> stage.getWidth() == WIDTH && stage.getHeight() == HEIGHT));
            new Walk(console, place -> look(place, found)).screens();
        }
        return found.stream().filter(each -> !each.contains("TextField#")).toList();
    }

    private static void look(String place, List<String> found) {
        WaitForAsyncUtils.waitForFxEvents();
        inWindow(() -> {
            Window.getWindows()
                    .forEach(window ->
                            CutOff.in(window.getScene().getRoot()).forEach(each -> found.add(place + ": " + each)));
            return true;
        });
    }
}
