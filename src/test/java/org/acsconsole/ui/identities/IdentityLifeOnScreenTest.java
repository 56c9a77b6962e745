package org.acsconsole.ui.identities;

import static org.acsconsole.ui.identities.OpenScreen.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.acsconsole.identity.Environment;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(FxWindows.class)
final class IdentityLifeOnScreenTest {

    private final FxRobot robot = new FxRobot();
    private final RealWorkspace real;
    private final OpenScreen screen;

    IdentityLifeOnScreenTest(@TempDir Path folder) {
        real = new RealWorkspace(folder, Environment.WORKSHOP);
        screen = OpenScreen.on(real.workspace());
    }

    @AfterEach
    void close() {
        screen.close();
        real.close();
    }

    @Test
    void aNewIdentityIsInTheLedgerAndSelected() {
        press("Create your first identity");
        type("label", "Alice");
        type("user", "alice@contoso.com");
        robot.push(KeyCode.ENTER);
        until(
                "Alice is selected",
                () -> screen.table().getSelectionModel().getSelectedItems().size() == 1);
        assertThat(screen.labels()).containsExactly("Alice");
        assertThat(real.workspace().ledger().counts("", java.time.Instant.now()).active())
                .isEqualTo(1);
    }

    private void press(String name) {
        until("a button " + name, () -> button(name).isPresent());
        robot.clickOn(button(name).orElseThrow());
    }

    private static java.util.Optional<Button> button(String name) {
        return OpenScreen.find(Button.class, button -> name.equals(button.getText()) && !button.isDisabled());
    }

    private void type(String id, String text) {
        until("a field " + id, () -> field(id).isPresent());
        robot.clickOn(field(id).orElseThrow()).write(text);
    }

    private static java.util.Optional<TextField> field(String id) {
        return OpenScreen.find(TextField.class, field -> id.equals(field.getId()));
    }
}
