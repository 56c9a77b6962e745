package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The keys of a screen's menu work while that screen is shown, also where another screen's menu has the same. */
final class KeysOfScreensTest extends InOpenConsole {

    private final FxRobot robot = new FxRobot();

    KeysOfScreensTest(@TempDir Path folder) {
        super(folder, profiles -> Steps.created(profiles.workspace("Workshop").controller(), IdentityDetails.NONE));
        until("a row", () -> inWindow(() -> !table().getItems().isEmpty()));
    }

    @Test
    void theyAreThoseOfTheShownScreenHoweverOftenTheScreensChange() {
        for (KeyCode screen : List.of(KeyCode.DIGIT2, KeyCode.DIGIT1, KeyCode.DIGIT3, KeyCode.DIGIT2, KeyCode.DIGIT1)) {
            robot.push(KeyCode.SHORTCUT, screen);
            until("a menu", () -> inWindow(() -> table().getContextMenu() != null));
            select();
            List<KeyCodeCombination> keys = inWindow(() -> items().filter(item -> !item.isDisable())
                    .map(MenuItem::getAccelerator)
                    .flatMap(each -> each instanceof KeyCodeCombination both ? Stream.of(both) : Stream.of())
                    .toList());
            for (KeyCodeCombination each : keys) {
                assertThat(runs(each)).as("%s on %s", each, screen).isEqualTo(1);
            }
        }
    }

    /** How often an item of the shown screen's menu is run by the keys. */
    private int runs(KeyCodeCombination keys) {
        AtomicInteger runs = new AtomicInteger();
        inWindow(() -> {
            Stream.concat(items(), buttonItems())
                    .filter(item -> keys.equals(item.getAccelerator()))
                    .forEach(item -> {
                        item.setOnAction(run -> runs.incrementAndGet());
                    });
            return true;
        });
        robot.push(keys);
        return runs.get();
    }

    private void select() {
        inWindow(() -> {
            table().requestFocus();
            table().getSelectionModel().selectFirst();
            return true;
        });
    }

    /** Those of the menus that buttons open, which may offer the same. */
    private Stream<MenuItem> buttonItems() {
        return console.stage().getScene().getRoot().lookupAll(".split-menu-button").stream()
                .flatMap(node -> node instanceof MenuButton button ? button.getItems().stream() : Stream.of());
    }

    private Stream<MenuItem> items() {
        return table().getContextMenu() == null ? Stream.of() : table().getContextMenu().getItems().stream();
    }

    private TableView<?> table() {
        return console.find(TableView.class, table -> true).orElseThrow();
    }
}
