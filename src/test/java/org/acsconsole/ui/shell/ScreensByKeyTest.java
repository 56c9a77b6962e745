package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/** Going from screen to screen without the mouse. */
final class ScreensByKeyTest extends InOpenConsole {

    private final FxRobot robot = new FxRobot();

    ScreensByKeyTest(@TempDir Path folder) {
        super(folder, profiles -> {
            Workspace workshop = profiles.workspace("Workshop");
            Steps.created(workshop.controller(), IdentityDetails.NONE);
            Steps.created(workshop.controller(), IdentityDetails.NONE);
        });
        until("a row", () -> inWindow(() -> !identities().getItems().isEmpty()));
    }

    @Test
    void theKeysGoOnInTheScreenThatWasGoneTo() {
        inWindow(() -> {
            identities().requestFocus();
            return true;
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        TableView<?> activity = console.find(TableView.class, table -> true).orElseThrow();
        until("its rows", () -> inWindow(() -> !activity.getItems().isEmpty()));
        robot.push(KeyCode.DOWN);
        assertThat(inWindow(() -> activity.getSelectionModel().getSelectedIndex()))
                .as("a row that Down selects")
                .isNotNegative();
    }

    @Test
    void everyScreenTakesTheFocus() {
        for (KeyCode digit : new KeyCode[] {KeyCode.DIGIT4, KeyCode.DIGIT3, KeyCode.DIGIT2, KeyCode.DIGIT1}) {
            robot.push(KeyCode.SHORTCUT, KeyCode.F);
            robot.push(KeyCode.SHORTCUT, digit);
            assertThat(isOnAScreen(focused())).as("%s: %s", digit, focused()).isTrue();
        }
    }

    @Test
    void aScreenIsFoundAsItWasLeft() {
        TextField search = console.find(TextField.class, field -> "search".equals(field.getId()))
                .orElseThrow();
        ToggleButton existing = console.find(ToggleButton.class, each -> "EXISTING".equals(each.getUserData()))
                .orElseThrow();
        inWindow(() -> {
            existing.requestFocus();
            return true;
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        inWindow(() -> {
            search.requestFocus();
            return true;
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertThat(focused()).isSameAs(existing);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"DOWN", "ENTER"})
    void fromTheSearchTheKeysLeadIntoTheList(KeyCode key) {
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.push(key);
        assertThat(focused()).isSameAs(inWindow(this::identities));
        assertThat(inWindow(() -> identities().getSelectionModel().getSelectedIndex()))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"DIGIT2", "DIGIT3", "DIGIT4"})
    void anIdentityIsCreatedFromEveryScreen(KeyCode screen) {
        robot.push(KeyCode.SHORTCUT, screen);
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        until(
                "the dialog",
                () -> inWindow(() -> Window.getWindows().stream()
                        .anyMatch(window -> window.getScene().getRoot() instanceof DialogPane)));
        assertThat(console.find(TableView.class, table -> table.getStyleClass().contains("identity-table")))
                .isPresent();
    }

    private Node focused() {
        return inWindow(() -> Objects.requireNonNull(console.stage().getScene().getFocusOwner()));
    }

    private boolean isOnAScreen(Node node) {
        return "screen".equals(node.getId()) || (node.getParent() != null && isOnAScreen(node.getParent()));
    }

    private TableView<?> identities() {
        return (TableView<?>) console.stage().getScene().lookup(".identity-table");
    }
}
