package org.acsconsole.ui.workshop;

import static org.acsconsole.ui.workshop.OpenWorkshop.inWindow;
import static org.acsconsole.ui.workshop.OpenWorkshop.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import org.acsconsole.workshop.protocol.AttendeeResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The instructor's own two keys are handed out and replaced, one at a time. */
final class OwnKeysOnScreenTest extends InOpenWorkshop {

    private final FxRobot robot = new FxRobot();

    OwnKeysOnScreenTest(@TempDir Path folder) {
        super(folder);
        until("the service", () -> !menu().isDisabled());
    }

    @Test
    void theSecondaryKeyIsCopiedAndNeverShown() {
        choose("Copy with secondary key");
        String secondary = own().secondary();
        until("it is copied", () -> secondary.equals(copied()));
        assertThat(screen.text()).doesNotContain(secondary.substring(secondary.indexOf("accesskey=") + 10));
    }

    @Test
    void whatIsCopiedAfterThePrimaryKeyWasReplacedHasTheNewOne() {
        AttendeeResource before = own();
        choose("Replace primary key…");
        confirm();
        screen.reads("The primary key was replaced");
        assertThat(own().primary()).isNotEqualTo(before.primary());
        assertThat(own().secondary()).isEqualTo(before.secondary());
        until("the new key is copied", () -> {
            screen.press("Copy the connection string");
            return own().primary().equals(copied());
        });
    }

    @Test
    void theSecondaryKeyIsReplacedOnceThatIsConfirmed() {
        AttendeeResource before = own();
        choose("Replace secondary key…");
        assertThat(own()).isEqualTo(before);
        confirm();
        screen.reads("The secondary key was replaced");
        assertThat(own().primary()).isEqualTo(before.primary());
        assertThat(own().secondary()).isNotEqualTo(before.secondary());
    }

    private AttendeeResource own() {
        return real.operations().ownResource().orElseThrow();
    }

    private MenuButton menu() {
        return screen.find(MenuButton.class, each -> each.getText().equals("Access keys"))
                .orElseThrow();
    }

    private void choose(String item) {
        MenuItem chosen = menu().getItems().stream()
                .filter(each -> each.getText().equals(item))
                .findFirst()
                .orElseThrow();
        inWindow(() -> {
            chosen.fire();
            return true;
        });
    }

    private void confirm() {
        until("the question", () -> button().isPresent());
        inWindow(() -> {
            button().orElseThrow().fire();
            return true;
        });
    }

    private Optional<Button> button() {
        return robot.lookup(".dialog-pane .button").queryAllAs(Button.class).stream()
                .filter(each -> each.getText().equals("Replace key") && !each.isDisabled())
                .findFirst();
    }

    private static String copied() {
        return inWindow(() -> Clipboard.getSystemClipboard().getString());
    }
}
