package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Ctrl+F finds something on every screen. */
final class SearchFromAnywhereTest extends InOpenConsole {

    private final FxRobot robot = new FxRobot();

    SearchFromAnywhereTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void onTheWireItGoesToTheWiresOwn() {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        assertThat(focused().getStyleClass()).contains("filter");
    }

    @Test
    void onTheWireOnlyTheWiresOwnIsThere() {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        assertThat(console.find(TextField.class, field -> true))
                .hasValueSatisfying(only -> assertThat(only.getStyleClass()).contains("filter"));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        assertThat(console.find(TextField.class, field -> field.getStyleClass().contains("search")))
                .isPresent();
    }

    @Test
    void elsewhereWhatIsTypedBringsTheIdentitiesForward() {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        assertThat(identities()).as("before anything is typed").isFalse();
        robot.write("kim");
        assertThat(identities()).isTrue();
        untilListed("Nothing found");
        assertThat(focused())
                .isInstanceOfSatisfying(
                        TextField.class, field -> assertThat(field.getText()).isEqualTo("kim"));
    }

    @Test
    void whatStandsThereAlreadyIsSearchedByEnter() {
        robot.push(KeyCode.SHORTCUT, KeyCode.F).write("kim");
        untilListed("Nothing found");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.push(KeyCode.ENTER);
        assertThat(identities()).isTrue();
    }

    @Test
    void emptyingItShowsNoOtherScreen() {
        robot.push(KeyCode.SHORTCUT, KeyCode.F).write("kim");
        untilListed("Nothing found");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.push(KeyCode.ESCAPE);
        assertThat(identities()).isFalse();
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        untilListed("No identities yet");
    }

    /** What is typed takes a moment; a console that is closed before would read from a closed ledger. */
    private void untilListed(String title) {
        until(
                title,
                () -> console.find(Label.class, label -> title.equals(label.getText()))
                        .isPresent());
    }

    private Node focused() {
        return inWindow(() -> Objects.requireNonNull(console.stage().getScene().getFocusOwner()));
    }

    private boolean identities() {
        return inWindow(() -> console.stage().getScene().lookup(".identity-table") != null);
    }
}
