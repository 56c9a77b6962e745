package org.acsconsole.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.ui.text.Shortcut;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The presenter's own window: on the screen that the audience does not see, or with one screen wherever there is room. */
final class PresenterWindow {

    private static final double WIDTH = 980;
    private static final double HEIGHT = 640;

    private final Texts texts;
    private final Supplier<Parent> content;
    private final RemoteKeys keys;
    private @Nullable Stage stage;

    /**
     * @param content makes what it shows, when it is first opened
     * @param keys those that lead the tour from here, too
     */
    PresenterWindow(Texts texts, Supplier<Parent> content, RemoteKeys keys) {
        this.texts = texts;
        this.content = content;
        this.keys = keys;
    }

    boolean isShowing() {
        return stage != null && stage.isShowing();
    }

    /** Opens it where the audience does not look, if there is such a screen. */
    void openBeside(Window audience) {
        other(audience).ifPresent(screen -> open(screen.getVisualBounds()));
    }

    /** Opens it, wherever the audience looks, or closes it. */
    void toggle(Window audience) {
        if (isShowing()) {
            close();
        } else {
            open(other(audience).orElse(Screen.getPrimary()).getVisualBounds());
        }
    }

    void close() {
        if (stage != null) {
            stage.close();
        }
    }

    private void open(Rectangle2D room) {
        if (isShowing()) {
            return;
        }
        Stage opened = stage == null ? made() : stage;
        stage = opened;
        double width = Math.min(WIDTH, room.getWidth());
        double height = Math.min(HEIGHT, room.getHeight());
        opened.setX(room.getMinX() + (room.getWidth() - width) / 2);
        opened.setY(room.getMinY() + (room.getHeight() - height) / 2);
        opened.setWidth(width);
        opened.setHeight(height);
        opened.show();
    }

    private Stage made() {
        Stage made = new Stage();
        made.setTitle(texts.get("shell.presenter"));
        Scene scene = new Scene(content.get());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (!isUsedHere(pressed)) {
                keys.handle(pressed);
            }
        });
        scene.getAccelerators().put(Shortcut.PRESENTER.keys(), this::close);
        made.setScene(scene);
        return made;
    }

    /** Faults are set with arrows and digits. */
    private static boolean isUsedHere(KeyEvent pressed) {
        boolean paging = pressed.getCode() == KeyCode.PAGE_DOWN || pressed.getCode() == KeyCode.PAGE_UP;
        return !paging && (pressed.getTarget() instanceof Slider || pressed.getTarget() instanceof TextInputControl);
    }

    private static Optional<Screen> other(Window audience) {
        List<Screen> seen = Screen.getScreensForRectangle(
                audience.getX() + audience.getWidth() / 2, audience.getY() + audience.getHeight() / 2, 1, 1);
        return Screen.getScreens().stream()
                .filter(screen -> !seen.contains(screen))
                .findFirst();
    }
}
