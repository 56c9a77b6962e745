package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.Nodes;
import org.acsconsole.ui.SampleProfiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Before an audience the console has a size of its own, and shows no ID or secret anywhere. */
@ExtendWith(FxWindows.class)
final class PresentationTest {

    private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private final FxRobot robot = new FxRobot();
    private final SampleProfiles profiles;
    private final OpenConsole console;
    private final IdentityId id;

    PresentationTest(@TempDir Path folder) {
        profiles = new SampleProfiles(folder);
        Workspace workspace = profiles.workspace("Workshop");
        id = workspace
                .controller()
                .create(new IdentityDetails("Alice", "alice@contoso.com", ""))
                .id();
        workspace.controller().issue(id, Set.of(TokenScope.CHAT), TokenLifetime.ofMinutes(60));
        console = new OpenConsole(folder, profiles);
        until("a row", () -> table().getItems().size() == 1);
        robot.interact(() -> table().getSelectionModel().select(0));
        until("its details", () -> read().stream().anyMatch(text -> text.contains(id.value())));
    }

    @AfterEach
    void close() {
        console.close();
        profiles.close();
    }

    @Test
    void noIdAndNoSecretIsShownAnywhere() {
        console.wire().record(SampleExchange.of(id));
        present();
        List<String> shown = new ArrayList<>();
        for (ToggleButton screen :
                List.copyOf(robot.lookup(".rail > .toggle-button").<ToggleButton>queryAll())) {
            robot.interact(screen::fire);
            robot.interact(() -> robot.lookup(".table-view").<TableView<?>>queryAll().stream()
                    .filter(table -> !table.getItems().isEmpty())
                    .forEach(table -> table.getSelectionModel().select(0)));
            shown.addAll(read());
            for (TabPane tabs : robot.lookup(".tab-pane").<TabPane>queryAll()) {
                for (int tab = 0; tab < tabs.getTabs().size(); tab++) {
                    int chosen = tab;
                    robot.interact(() -> tabs.getSelectionModel().select(chosen));
                    shown.addAll(read());
                }
            }
        }
        robot.interact(() -> Objects.requireNonNull(Thread.currentThread().getUncaughtExceptionHandler())
                .uncaughtException(Thread.currentThread(), new FaultException(new Fault.NotInLedger(id))));
        shown.addAll(read());
        assertThat(shown).anyMatch(text -> text.contains("••••")).noneMatch(this::tells);
    }

    @Test
    void eachModeKeepsItsOwnSize() {
        robot.push(KeyCode.SHORTCUT, KeyCode.MINUS);
        double work = font();
        present();
        assertThat(font()).isGreaterThan(work);
        robot.push(KeyCode.SHORTCUT, KeyCode.EQUALS);
        double before = font();
        present();
        assertThat(font()).isEqualTo(work);
        present();
        assertThat(font()).isEqualTo(before);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        assertThat(font()).isEqualTo(work);
    }

    private void present() {
        robot.push(KeyCode.F11);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private double font() {
        return inWindow(() -> robot.lookup(".rail > .toggle-button")
                .<ToggleButton>query()
                .getFont()
                .getSize());
    }

    private boolean tells(String text) {
        String user = id.value().substring(id.value().lastIndexOf('_') + 1);
        return text.contains(user) || GUID.matcher(text).find();
    }

    /** All that any window shows, tells on hovering, or has read out. */
    private List<String> read() {
        WaitForAsyncUtils.waitForFxEvents();
        return inWindow(() -> Window.getWindows().stream()
                .flatMap(window -> Stream.concat(
                        window instanceof Stage stage ? Stream.ofNullable(stage.getTitle()) : Stream.empty(),
                        Nodes.all(window.getScene().getRoot()).flatMap(PresentationTest::texts)))
                .toList());
    }

    private static Stream<String> texts(Node node) {
        Stream<@org.jspecify.annotations.Nullable String> own = switch (node) {
            case MenuButton menu ->
                Stream.concat(
                        Stream.of(menu.getText()), menu.getItems().stream().map(MenuItem::getText));
            case Labeled labeled -> Stream.of(labeled.getText());
            case TextInputControl field -> Stream.of(field.getText());
            case Text text -> Stream.of(text.getText());
            default -> Stream.empty();
        };
        Tooltip tooltip = node instanceof Control control ? control.getTooltip() : null;
        return Stream.of(
                        own,
                        Stream.of(node.getAccessibleText(), node.getAccessibleHelp()),
                        Stream.ofNullable(tooltip).map(Tooltip::getText))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .map(String::valueOf);
    }

    private TableView<?> table() {
        return robot.lookup(".identity-table").queryTableView();
    }
}
