package org.acsconsole.ui.dialog;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.DialogPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a dialog in the middle of its owner until the user moves it, and inside the screen even then. A dialog is placed by the
 * size that it has before its text has its own, and some window managers put it into a corner when that changes.
 */
final class DialogPlacement {

    private static final Duration SETTLING = Duration.millis(500);

    /** What a window manager's frame may add. */
    private static final double FRAME = 48;

    private final Window window;
    private final Window owner;
    private final PauseTransition settling;
    private @Nullable Point2D rest;

    private DialogPlacement(Window window, Window owner, PauseTransition settling) {
        this.window = window;
        this.owner = owner;
        this.settling = settling;
    }

    static void keep(Window window, DialogPane pane) {
        keep(window, pane, new PauseTransition(SETTLING));
    }

    static void keep(Window window, DialogPane pane, PauseTransition settling) {
        Window owner = window instanceof Stage stage ? stage.getOwner() : null;
        if (owner != null && owner.getScene() != null) {
            DialogPlacement place = new DialogPlacement(window, owner, settling);
            pane.widthProperty().subscribe(() -> Platform.runLater(place::put));
            pane.heightProperty().subscribe(() -> Platform.runLater(place::put));
            window.showingProperty().subscribe(showing -> {
                if (showing) {
                    place.settle();
                }
            });
        }
    }

    private void settle() {
        rest = null;
        settling.setOnFinished(over -> {
            put();
            rest = new Point2D(window.getX(), window.getY());
        });
        settling.playFromStart();
    }

    private void put() {
        if (!window.isShowing()) {
            return;
        }
        Rectangle2D room =
                Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()).stream()
                        .findFirst()
                        .orElseGet(Screen::getPrimary)
                        .getVisualBounds();
        boolean moved = wasMoved();
        double width = known(window.getWidth(), window.getScene().getWidth());
        double height = known(window.getHeight(), window.getScene().getHeight());
        double x = moved
                ? window.getX()
                : owner.getX() + (known(owner.getWidth(), owner.getScene().getWidth()) - width) / 2;
        double y = moved
                ? window.getY()
                : owner.getY() + (known(owner.getHeight(), owner.getScene().getHeight()) - height) / 2;
        window.setX(Math.max(room.getMinX(), Math.min(x, room.getMaxX() - width)));
        window.setY(Math.max(room.getMinY(), Math.min(y, room.getMaxY() - height)));
        if (!moved && rest != null) {
            rest = new Point2D(window.getX(), window.getY());
        }
    }

    /** A window that was given no size has none of its own at first, only its scene has. */
    private static double known(double ofWindow, double ofScene) {
        return Double.isNaN(ofWindow) ? ofScene : ofWindow;
    }

    private boolean wasMoved() {
        return rest != null && rest.distance(window.getX(), window.getY()) > FRAME;
    }
}
