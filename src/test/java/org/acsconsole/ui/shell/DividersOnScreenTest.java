package org.acsconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.SampleProfiles;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Where the user leaves a screen's divider, it stands at the next start. */
@ExtendWith(FxWindows.class)
final class DividersOnScreenTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"IDENTITIES", "WIRE"})
    void aMovedDividerStandsThereAtTheNextStart(Screen screen) {
        try (SampleProfiles profiles = new SampleProfiles(folder)) {
            double left;
            try (OpenConsole console = new OpenConsole(folder, profiles)) {
                left = move(sides(console, screen));
            }
            try (OpenConsole console = new OpenConsole(folder, profiles)) {
                assertThat(sides(console, screen).getDividerPositions()[0]).isCloseTo(left, within(0.01));
            }
        }
    }

    private static SplitPane sides(OpenConsole console, Screen screen) {
        OpenConsole.inWindow(() -> {
            console.find(ToggleButton.class, each -> screen.equals(each.getUserData()))
                    .orElseThrow()
                    .fire();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return console.find(SplitPane.class, each -> true).orElseThrow();
    }

    private static double move(SplitPane pane) {
        Node divider = pane.lookup(".split-pane-divider");
        double before = pane.getDividerPositions()[0];
        new FxRobot().drag(divider).moveBy(-40, 0).moveBy(-40, 0).drop();
        WaitForAsyncUtils.waitForFxEvents();
        double left = pane.getDividerPositions()[0];
        assertThat(left).isLessThan(before - 0.02);
        return left;
    }
}
