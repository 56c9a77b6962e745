package org.acsconsole.ui.workshop;

import static org.acsconsole.ui.workshop.OpenWorkshop.inWindow;
import static org.acsconsole.ui.workshop.OpenWorkshop.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import org.acsconsole.workshop.protocol.AttendeeResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Attendees get resources by name, and their connection strings are handed out, replaced and withdrawn. */
final class AttendeesOnScreenTest extends InOpenWorkshop {

    private final FxRobot robot = new FxRobot();

    AttendeesOnScreenTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void eachNameThatIsEnteredGetsAResource() {
        makeTwo();

        assertThat(names()).containsExactly("Kim Minseo", "이서준");
        assertThat(screen.failures).isEmpty();
    }

    @Test
    void theConnectionStringIsCopiedAndNeverShown() {
        makeTwo();
        press("Copy connection string");

        AttendeeResource last = real.operations().resources().getLast();
        until(
                "it is copied",
                () -> last.primary()
                        .equals(inWindow(() -> Clipboard.getSystemClipboard().getString())));
    }

    @Test
    void aResourceIsRemovedOnceThatIsConfirmed() {
        makeTwo();
        press("Remove…");
        press("Remove resource");

        until("one is left", () -> names().equals(List.of("Kim Minseo")));
    }

    @Test
    void aKeyIsReplacedOnceThatIsConfirmed() {
        makeTwo();
        String before = real.operations().resources().getLast().primary();
        press("Replace primary key…");
        press("Replace key");

        until(
                "another key",
                () -> !Objects.equals(
                        before, real.operations().resources().getLast().primary()));
    }

    private void makeTwo() {
        screen.press("Attendees…");
        until(
                "the dialog",
                () -> robot.lookup(".dialog-pane .text-area").tryQuery().isPresent());
        inWindow(() -> {
            robot.lookup(".dialog-pane .text-area").queryAs(TextArea.class).setText("Kim Minseo\n\n 이서준 \n");
            return true;
        });
        press("Add attendees");
        until("two resources", () -> names().size() == 2);
        until("one can be chosen", () -> button("Copy connection string").isPresent());
    }

    private List<String> names() {
        return real.operations().resources().stream()
                .map(AttendeeResource::name)
                .toList();
    }

    private void press(String text) {
        until("a button " + text, () -> button(text).isPresent());
        inWindow(() -> {
            button(text).orElseThrow().fire();
            return true;
        });
    }

    private Optional<Button> button(String text) {
        return robot.lookup(".dialog-pane .button").queryAllAs(Button.class).stream()
                .filter(each -> text.equals(each.getText()) && !each.isDisabled())
                .findFirst();
    }
}
