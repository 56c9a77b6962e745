package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.settings.TextSize;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.Nodes;
import org.acsconsole.ui.text.Shortcut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Before an audience the console has a size of its own, and shows no ID or secret anywhere. */
@ExtendWith(FxWindows.class)
final class PresentationTest {

    private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    /** What the sample services give: request IDs, token values, the key. */
    private static final Pattern OTHERS = Pattern.compile("request-[0-9]|header\\.claims|" + SampleWorkshop.KEY);

    private final List<String> reported = new ArrayList<>();
    private final WalkedConsole console;

    PresentationTest(@TempDir Path folder) {
        console = new WalkedConsole(folder, Spoken.ENGLISH, TextSize.USUAL);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void whatIsNotPresentedShowsIds() {
        console.selectNameless();
        look("at work");
        assertThat(reported).isNotEmpty();
    }

    @Test
    void noScreenShowsAnIdOrASecret() {
        present();
        walk().screens();
        assertThat(reported).isEmpty();
    }

    @Test
    void noDialogShowsAnIdOrASecret() {
        present();
        Opening.ALL.stream()
                .filter(opening -> !opening.name().equals(Opening.FROM_A_BANNER)) // which an audience is not shown
                .forEach(walk()::through);
        assertThat(reported).isEmpty();
    }

    @Test
    void whatStandsOpenBesideTheWindowIsMaskedWithIt() {
        List<Opening> beside = Opening.ALL.stream()
                .filter(opening -> List.of("JobResultView", "TokenInspector").contains(opening.by()))
                .toList();
        beside.forEach(walk()::to);
        console.goToTheWindow();
        present();
        look("presented");
        assertThat(reported).isEmpty();
    }

    @Test
    void eachModeKeepsItsOwnSize() {
        console.press(Shortcut.REDUCE);
        double work = font();
        present();
        assertThat(font()).isGreaterThan(work);
        console.robot.push(KeyCode.SHORTCUT, KeyCode.EQUALS);
        double before = font();
        present();
        assertThat(font()).isEqualTo(work);
        present();
        assertThat(font()).isEqualTo(before);
        console.press(Shortcut.USUAL_SIZE);
        assertThat(font()).isEqualTo(work);
    }

    /** Presents the console's screens, or ends that. */
    private void present() {
        console.press(Shortcut.PRESENT);
        WaitForAsyncUtils.waitForFxEvents();
        console.presentScreens();
    }

    private Walk walk() {
        return new Walk(console, this::look);
    }

    private double font() {
        WaitForAsyncUtils.waitForFxEvents();
        return inWindow(() -> {
            console.console().stage().getScene().getRoot().applyCss();
            return console.robot
                    .lookup(".rail > .toggle-button")
                    .<ToggleButton>query()
                    .getFont()
                    .getSize();
        });
    }

    private void look(String place) {
        read().stream().filter(this::tells).map(text -> place + ": " + text).forEach(reported::add);
    }

    private boolean tells(String text) {
        return GUID.matcher(text).find()
                || OTHERS.matcher(text).find()
                || console.everybody().stream()
                        .map(id -> id.value().substring(id.value().lastIndexOf('_') + 1))
                        .anyMatch(text::contains);
    }

    /** All that any window shows, shows on hovering, or has read out. */
    private static List<String> read() {
        WaitForAsyncUtils.waitForFxEvents();
        return inWindow(() -> Window.getWindows().stream()
                .flatMap(window -> Stream.concat(
                        window instanceof Stage stage ? Stream.ofNullable(stage.getTitle()) : Stream.empty(),
                        Nodes.visible(window.getScene().getRoot()).flatMap(PresentationTest::texts)))
                .toList());
    }

    private static Stream<String> texts(Node node) {
        Stream<@org.jspecify.annotations.Nullable String> own = switch (node) {
            case MenuButton menu ->
                Stream.concat(
                        Stream.of(menu.getText()), menu.getItems().stream().map(MenuItem::getText));
            case Labeled labeled -> Stream.of(labeled.getText());
            case PasswordField secret -> Stream.empty(); // its Text has what is shown of it
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
}
