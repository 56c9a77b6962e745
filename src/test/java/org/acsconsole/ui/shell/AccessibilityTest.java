package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.SampleProfiles;
import org.acsconsole.ui.text.Shortcut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

/** Every screen and dialog: each control has a name for assistive tools, and the keyboard reaches it. */
@ExtendWith(FxWindows.class)
final class AccessibilityTest {

    private final FxRobot robot = new FxRobot();
    private final SampleProfiles profiles;
    private final OpenConsole console;

    AccessibilityTest(@TempDir Path folder) {
        profiles = new SampleProfiles(folder);
        Workspace workspace = profiles.workspace("Workshop");
        Steps.issued(
                workspace.controller(),
                Steps.created(workspace.controller(), new IdentityDetails("Alice", "alice@contoso.com", ""))
                        .id(),
                Set.of(TokenScope.CHAT),
                TokenLifetime.ofMinutes(60));
        console = new OpenConsole(folder, profiles);
        until("a row", () -> table().getItems().size() == 1);
    }

    static IntStream screens() {
        return IntStream.range(0, Screen.values().length);
    }

    @AfterEach
    void close() {
        console.close();
        profiles.close();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyControlOfAScreenHasANameAndIsReached(int screen) {
        selectTheRow();
        List<ToggleButton> rail =
                List.copyOf(robot.lookup(".rail > .toggle-button").<ToggleButton>queryAll());
        robot.interact(() -> rail.get(screen).fire());
        check(root());
    }

    @ParameterizedTest
    @EnumSource(
            value = Shortcut.class,
            names = {"NEW_IDENTITY", "NEW_IDENTITY_WITH_TOKEN", "ISSUE_TOKEN", "REVOKE_TOKENS", "DELETE", "EDIT", "HELP"
            })
    void everyControlOfADialogBehindAShortcutHasANameAndIsReached(Shortcut shortcut) {
        selectTheRow();
        press(shortcut.keys());
        until("a dialog", () -> inWindow(() -> dialog() != null));
        check(Objects.requireNonNull(dialog()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forget", "Add"})
    void everyControlOfADialogBehindAMenuHasANameAndIsReached(String start) {
        selectTheRow();
        robot.interact(() -> menuItem(start).fire());
        until("a dialog", () -> inWindow(() -> dialog() != null));
        check(Objects.requireNonNull(dialog()));
    }

    @Test
    void everyControlOfTheTokenInspectorHasANameAndIsReached() {
        press(Shortcut.INSPECT_TOKEN.keys());
        until("the inspector", () -> inWindow(() -> Window.getWindows().size() == 2));
        Parent inspector = Window.getWindows().getLast().getScene().getRoot();
        check(inspector);
        robot.interact(() -> robot.from(inspector)
                .lookup(".secret-field")
                .queryAs(TextInputControl.class)
                .setText("eyJhbGciOiJSUzI1NiJ9.eyJpYXQiOjEsImV4cCI6OX0.eA"));
        check(inspector);
    }

    @Test
    void aFieldWithoutALabelWouldBeFound() {
        press(Shortcut.NEW_IDENTITY.keys());
        until("a dialog", () -> inWindow(() -> dialog() != null));
        Parent dialog = Objects.requireNonNull(dialog());
        TextInputControl field = robot.from(dialog).lookup("#label").query();
        robot.interact(() -> {
            field.setAccessibleText(null);
            robot.from(dialog)
                    .lookup(".label")
                    .queryAllAs(javafx.scene.control.Label.class)
                    .forEach(label -> label.setLabelFor(null));
        });
        assertThat(NamedControls.nameless(dialog)).isNotEmpty();
    }

    private static void check(Parent root) {
        assertThat(inWindow(() -> NamedControls.nameless(root)))
                .as("without a name")
                .isEmpty();
        assertThat(inWindow(() -> NamedControls.unreachable(root)))
                .as("out of reach")
                .isEmpty();
        assertThat(inWindow(() -> NamedControls.ambiguous(root)))
                .as("named alike")
                .isEmpty();
        assertThat(inWindow(() -> NamedControls.lying(root)))
                .as("without room, but in the way")
                .isEmpty();
    }

    private void selectTheRow() {
        robot.interact(() -> {
            table().requestFocus();
            table().getSelectionModel().select(0);
        });
        until(
                "its tokens",
                () -> console.find(
                                TableView.class,
                                tokens -> tokens.getStyleClass().contains("tokens-table")
                                        && !tokens.getItems().isEmpty())
                        .isPresent());
    }

    /** Through the accelerators, or the keys that the table knows. */
    private void press(KeyCombination keys) {
        KeyCodeCombination pressed = (KeyCodeCombination) keys;
        List<KeyCode> codes = new ArrayList<>();
        if (pressed.getShortcut() == KeyCombination.ModifierValue.DOWN) {
            codes.add(KeyCode.SHORTCUT);
        }
        if (pressed.getShift() == KeyCombination.ModifierValue.DOWN) {
            codes.add(KeyCode.SHIFT);
        }
        codes.add(pressed.getCode());
        robot.push(codes.toArray(KeyCode[]::new));
    }

    private MenuItem menuItem(String start) {
        ContextMenu menu = Objects.requireNonNull(table().getContextMenu());
        return java.util.stream.Stream.concat(
                        menu.getItems().stream(),
                        robot.lookup(".split-menu-button").<javafx.scene.control.SplitMenuButton>queryAll().stream()
                                .flatMap(button -> button.getItems().stream()))
                .filter(item -> item.getText() != null && item.getText().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private TableView<?> table() {
        return robot.lookup(".identity-table").queryTableView();
    }

    private static Parent root() {
        return Window.getWindows().getFirst().getScene().getRoot();
    }

    private static @org.jspecify.annotations.Nullable Parent dialog() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .findFirst()
                .orElse(null);
    }
}
