package org.acsconsole.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.acsconsole.ui.Nodes;

/** Somebody at the console's windows, who presses what can be seen and takes pictures; every wait has an end. */
final class Visitor {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration A_MOMENT = Duration.ofMillis(50);
    /** Long enough for what was pressed to be drawn, and for what fades to have faded. */
    private static final Duration SETTLED = Duration.ofMillis(1_500);

    /** Presses the button with this text, no menu's, as soon as it is there and can be pressed. */
    void press(String text) {
        ButtonBase button = find(
                text,
                ButtonBase.class,
                each -> !(each instanceof MenuButton) && text.equals(each.getText()) && !each.isDisabled());
        inWindow(() -> {
            button.fire();
            return button;
        });
    }

    /** Waits for a text that can be seen. */
    void read(String beginning) {
        find(
                beginning,
                Labeled.class,
                each -> each.getText() != null && each.getText().startsWith(beginning));
    }

    /** Waits for the first node of a kind that can be seen and meets the condition; {@code what} names it if it never comes. */
    <N extends Node> N find(String what, Class<N> type, Predicate<N> wanted) {
        long from = System.nanoTime();
        while (System.nanoTime() - from < LONGEST.toNanos()) {
            Optional<N> found = inWindow(() -> seen().filter(type::isInstance)
                    .map(type::cast)
                    .filter(wanted)
                    .findFirst());
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
        throw new IllegalStateException("not to be seen: " + what);
    }

    /** Takes a picture of the window as it is on the screen. */
    void picture(Path file) {
        LockSupport.parkNanos(SETTLED.toNanos());
        BufferedImage taken = inWindow(() -> {
            Window window = Window.getWindows().getFirst();
            return copied(new Robot()
                    .getScreenCapture(null, window.getX(), window.getY(), window.getWidth(), window.getHeight()));
        });
        try {
            ImageIO.write(taken, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes all windows, which ends the console. */
    void leave() {
        inWindow(() -> {
            List<Window> open = List.copyOf(Window.getWindows());
            open.forEach(Window::hide);
            return open;
        });
    }

    <T> T inWindow(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater).join();
    }

    private static Stream<Node> seen() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(window -> Nodes.visible(window.getScene().getRoot()));
    }

    private static BufferedImage copied(WritableImage image) {
        BufferedImage copy =
                new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        return copy;
    }
}
