package org.acsconsole.ui.identities;

import static org.acsconsole.ui.identities.OpenScreen.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.Operation;
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
        press("Create your first identity…");
        type("label", "Alice");
        type("user", "alice@contoso.com");
        robot.push(KeyCode.ENTER);
        until(
                "Alice is selected",
                () -> screen.table().getSelectionModel().getSelectedItems().size() == 1);
        assertThat(screen.labels()).containsExactly("Alice");
        assertThat(real.workspace().ledger().counts("", Instant.now()).of(IdentityFilter.EXISTING))
                .isEqualTo(1);
    }

    @Test
    void aWholeLifeIsClickedThrough() {
        press("Create your first identity…");
        type("label", "Alice");
        robot.push(KeyCode.ENTER);
        until("Alice is selected", () -> selected() == 1);

        press("Issue token…");
        until("the scopes", () -> box("chat").isPresent());
        robot.clickOn(box("chat").orElseThrow());
        press("Issue token");
        until("a live token", () -> shows("live"));

        tryTheToken();
        until("the service takes the token", () -> shows("200 · Accepted"));

        press("Revoke all tokens…");
        press("Revoke 1 token");
        until("a revoked token", () -> shows("revoked"));
        tryTheToken();
        until("the service refuses the token", () -> shows("401 · Refused"));

        press("Delete…");
        press("Delete identity");
        until("nothing active", () -> screen.labels().isEmpty());

        assertThat(real.workspace().ledger().activities(null, null, 10))
                .extracting(Activity::operation)
                .containsExactly(
                        Operation.DELETE,
                        Operation.TRY,
                        Operation.REVOKE,
                        Operation.TRY,
                        Operation.ISSUE,
                        Operation.CREATE);
    }

    private int selected() {
        return screen.table().getSelectionModel().getSelectedItems().size();
    }

    private void tryTheToken() {
        until(
                "a try",
                () -> OpenScreen.find(Hyperlink.class, link -> link.getText().equals("try"))
                        .isPresent());
        robot.clickOn(OpenScreen.find(Hyperlink.class, link -> link.getText().equals("try"))
                .orElseThrow());
    }

    private static Optional<CheckBox> box(String scope) {
        return OpenScreen.find(CheckBox.class, box -> scope.equals(box.getText()));
    }

    private static boolean shows(String text) {
        return OpenScreen.find(Labeled.class, label -> text.equals(label.getText()))
                .isPresent();
    }

    private void press(String name) {
        until("a button " + name, () -> button(name).isPresent());
        robot.clickOn(button(name).orElseThrow());
    }

    private static Optional<Button> button(String name) {
        return OpenScreen.find(Button.class, button -> name.equals(button.getText()) && !button.isDisabled());
    }

    private void type(String id, String text) {
        until("a field " + id, () -> field(id).isPresent());
        robot.clickOn(field(id).orElseThrow()).write(text);
    }

    private static Optional<TextField> field(String id) {
        return OpenScreen.find(TextField.class, field -> id.equals(field.getId()));
    }
}
