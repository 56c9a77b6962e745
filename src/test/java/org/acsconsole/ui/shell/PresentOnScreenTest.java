package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** Present is a view of its own: one thing of the tour, led by the keys of a presenter's remote. */
@ExtendWith(FxWindows.class)
final class PresentOnScreenTest {

    private final Path folder;
    private WalkedConsole console;

    PresentOnScreenTest(@TempDir Path folder) {
        this.folder = folder;
        console = new WalkedConsole(folder, Spoken.ENGLISH, TextSize.USUAL);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void theWholeScreenIsTheStepsWithoutSearchThemeAndLanguage() {
        present();
        assertThat(read()).contains("Create an identity").contains("1 / ");
        assertThat(inWindow(stage()::isFullScreen)).isTrue();
        for (String hidden : List.of("#search", "#theme", "#language", ".rail", ".identity-table")) {
            assertThat(shown(hidden)).as(hidden).isFalse();
        }
    }

    @Test
    void aRemoteDoesAStepAndThenGoesOn() {
        present();
        press(KeyCode.PAGE_DOWN);
        reads("Created an identity with ID: 8:acs:••••");
        press(KeyCode.PAGE_DOWN);
        reads("Issue a voip token");
        press(KeyCode.RIGHT);
        reads("Issued an access token");
        press(KeyCode.PAGE_UP);
        reads("Created an identity with ID");
    }

    @Test
    void theLifeIsLabelledWithNamesStatesAndNow() {
        present();
        press(KeyCode.PAGE_DOWN);
        reads("Created an identity");
        press(KeyCode.PAGE_DOWN);
        press(KeyCode.PAGE_DOWN);
        reads("Issued an access token");
        press(KeyCode.DIGIT2);
        reads("Alice · voip · live until ");
        assertThat(shown(".now-text")).isTrue();
    }

    @Test
    void theCodeIsLargeAndHasNoWholeId() {
        present();
        press(KeyCode.PAGE_DOWN);
        reads("Created an identity");
        press(KeyCode.PAGE_DOWN);
        press(KeyCode.DIGIT3);
        until(
                "code",
                () -> console.console()
                        .find(TextArea.class, area -> area.getText().contains("••••"))
                        .isPresent());
    }

    @Test
    void thePresenterHasAWindowWithNotesAndTheNextStep() {
        present();
        console.press(Shortcut.PRESENTER);
        until("the window", () -> presenter().isPresent());
        String read = inWindow(() -> Nodes.visible(presenter().orElseThrow())
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n")));
        assertThat(read)
                .contains("The ID is all that Azure gives back.")
                .contains("Next: 2  Issue a voip token")
                .contains("Reset clock");
        assertThat(read()).doesNotContain("The ID is all that Azure gives back.");
        press(KeyCode.PAGE_DOWN);
        reads("Created an identity");
        console.press(Shortcut.PRESENTER);
        until("no window", () -> presenter().isEmpty());
    }

    private static Optional<Parent> presenter() {
        return inWindow(() -> List.copyOf(Window.getWindows()).stream()
                .map(window -> window.getScene().getRoot())
                .filter(root -> root.getStyleClass().contains("presenter"))
                .findFirst());
    }

    @Test
    void escapeLeaves() {
        present();
        press(KeyCode.ESCAPE);
        assertThat(shown(".rail")).isTrue();
        assertThat(inWindow(stage()::isFullScreen)).isFalse();
    }

    @Test
    void theKeyOfAScreenShowsItMasked() {
        present();
        console.press(Shortcut.IDENTITIES);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown(".identity-table")).isTrue();
        assertThat(shown("#search")).isFalse();
        String id = console.everybody().getFirst().value();
        assertThat(read()).doesNotContain(id.substring(id.length() - 8));
    }

    @Test
    void aRealResourceHasOnlyItsScreens() {
        console.use(WalkedConsole.PRODUCTION);
        present();
        assertThat(shown(".present")).isFalse();
        assertThat(shown(".identity-table")).isTrue();
        assertThat(read()).contains(WalkedConsole.PRODUCTION + " · PRODUCTION");
        assertThat(inWindow(() -> ((ToggleButton) stage().getScene().lookup("#screens")).isSelected()))
                .isTrue();
        console.press(Shortcut.PRESENT);
        console.use(WalkedConsole.WORKSHOP);
        present();
        assertThat(shown(".present")).as("the tour's step, as before").isTrue();
    }

    @Test
    void whatIsPresentedIsStillSoAfterACrash() {
        present();
        press(KeyCode.DIGIT2);
        try (OpenConsole again = new OpenConsole(folder, console.profiles())) {
            assertThat(inWindow(again.stage()::isFullScreen)).isTrue();
            until(
                    "the life",
                    () -> again.find(Node.class, node -> node.getStyleClass().contains("present"))
                            .isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsCutOffAtTwiceTheSize(Spoken language) throws IOException {
        console.close();
        Files.createDirectory(folder.resolve("again"));
        console = new WalkedConsole(folder.resolve("again"), language, TextSize.DOUBLE);
        present();
        console.robot.interact(() -> console.menu("size").getItems().getLast().fire());
        List<String> found = new ArrayList<>();
        for (KeyCode part : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3)) {
            press(part);
            inWindow(() -> found.addAll(CutOff.in(stage().getScene().getRoot())));
        }
        assertThat(found).isEmpty();
    }

    private Stage stage() {
        return console.console().stage();
    }

    private void present() {
        console.press(Shortcut.PRESENT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(KeyCode key) {
        console.robot.push(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean shown(String selector) {
        return inWindow(
                () -> stage().getScene().getRoot().lookupAll(selector).stream().anyMatch(Nodes::isShown));
    }

    private void reads(String text) {
        until("read " + text, () -> read().contains(text));
    }

    private String read() {
        return inWindow(() -> Nodes.visible(stage().getScene().getRoot())
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n")));
    }
}
