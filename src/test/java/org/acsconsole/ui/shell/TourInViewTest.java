package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.acsconsole.settings.TextSize;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.text.Shortcut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** At 200 % in a window of 1280 by 720, nobody has to scroll to the step of the tour that is shown, or to its result. */
@ExtendWith(FxWindows.class)
final class TourInViewTest {

    @ParameterizedTest
    @EnumSource
    void theStepAndItsResultAreInView(Spoken language, @TempDir Path folder) {
        try (WalkedConsole console = new WalkedConsole(folder, language, TextSize.DOUBLE)) {
            console.show(Screen.WORKSHOP);
            for (int step = 1; step <= 4; step++) {
                inView(console, "step " + step);
                console.press("workshop.tour.do");
                until("done: " + step, () -> has(console, "workshop.tour.next"));
                inView(console, "result of step " + step);
                console.press("workshop.tour.next");
            }
            console.press("workshop.tour.back");
            console.press("workshop.tour.back");
            inView(console, "after going back");
            resize(console.console().stage(), 1_024, 600);
            resize(console.console().stage(), WalkedConsole.WIDTH, WalkedConsole.HEIGHT);
            inView(console, "after changes of size");
            console.show(Screen.WIRE);
            console.show(Screen.WORKSHOP);
            inView(console, "after another screen");
        }
    }

    @Test
    void aTourThatWasPresentedIsInViewWhenTheScreenIsFirstShown(@TempDir Path folder) {
        try (WalkedConsole console = new WalkedConsole(folder, Spoken.ENGLISH, TextSize.DOUBLE)) {
            console.press(Shortcut.PRESENT);
            for (int step = 1; step <= 4; step++) {
                console.robot.push(KeyCode.PAGE_DOWN);
                until("done: " + step, () -> has(console, "workshop.tour.next"));
                console.robot.push(KeyCode.PAGE_DOWN);
            }
            console.press(Shortcut.PRESENT);
            console.show(Screen.WORKSHOP);
            inView(console, "after the presentation");
        }
    }

    private static void resize(Stage stage, double width, double height) {
        inWindow(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
        until("its size", () -> inWindow(() -> stage.getScene().getHeight() == height));
    }

    private static boolean has(WalkedConsole console, String key) {
        String text = console.texts().get(key);
        return console.console()
                .find(Button.class, each -> text.equals(each.getText()))
                .isPresent();
    }

    /** From the top of the step to its buttons, which the result stands over. */
    private static void inView(WalkedConsole console, String when) {
        WaitForAsyncUtils.waitForFxEvents();
        Stage stage = console.console().stage();
        String seen = inWindow(() -> {
            Node card = stage.getScene().lookup(".step.shown");
            Node buttons = card.lookup(".buttons");
            ScrollPane pane = scrolling(card.getParent());
            Bounds view = pane.localToScene(pane.getLayoutBounds());
            double over =
                    view.getMinY() - card.localToScene(card.getLayoutBounds()).getMinY();
            double under = buttons.localToScene(buttons.getLayoutBounds()).getMaxY() - view.getMaxY();
            return over > 1 || under > 1 ? "%.0f over and %.0f under what is in view".formatted(over, under) : "";
        });
        assertThat(seen).as(when).isEmpty();
    }

    private static ScrollPane scrolling(Parent node) {
        return node instanceof ScrollPane pane ? pane : scrolling(node.getParent());
    }
}
