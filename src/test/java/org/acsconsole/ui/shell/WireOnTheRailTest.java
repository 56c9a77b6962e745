package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.until;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.acsconsole.wire.Observation;
import org.acsconsole.wire.Signing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

final class WireOnTheRailTest extends InOpenConsole {

    private final FxRobot robot = new FxRobot();

    WireOnTheRailTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void whatGoesOverTheWireIsListedBehindItsButton() {
        until("a workspace", this::listsIdentities);
        robot.clickOn(console.find(ToggleButton.class, button -> "Wire".equals(button.getText()))
                .orElseThrow());
        console.wire("Workshop").record(exchange());
        until("one exchange", () -> lists(1));
    }

    @Test
    void itsShortcutShowsTheWire() {
        until("a workspace", this::listsIdentities);
        console.wire("Workshop").record(exchange());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        until("one exchange", () -> lists(1));
    }

    private boolean listsIdentities() {
        return console.find(TableView.class, table -> table.getStyleClass().contains("identity-table"))
                .isPresent();
    }

    private boolean lists(int count) {
        return console.find(TableView.class, table -> table.getItems().size() == count)
                .isPresent();
    }

    private static Observation exchange() {
        return new Observation(
                Instant.EPOCH,
                Duration.ofMillis(3),
                new Observation.Sent("GET", "https://localhost:8443", "/chat/threads", List.of(), new byte[0]),
                new Observation.Ending.Answer(200, List.of(), new byte[0]),
                Signing.NONE);
    }
}
