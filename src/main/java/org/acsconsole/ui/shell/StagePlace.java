package org.acsconsole.ui.shell;

import java.util.function.ToDoubleFunction;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.acsconsole.settings.Preferences;
import org.acsconsole.settings.WindowPlace;

/** Puts the window where it was last time, as far as that is still on a screen, and remembers where it is left. */
final class StagePlace {

    private static final double LEAST_WIDTH = 1_024;
    private static final double LEAST_HEIGHT = 600;
    private static final double WIDTH = 1_440;
    private static final double HEIGHT = 860;

    private static final Duration SETTLING = Duration.seconds(1);

    /** No window manager's frame is wider. */
    private static final double FRAME = 64;

    private final Stage stage;
    private final Preferences preferences;
    private final PauseTransition settling;
    private Point2D frame = Point2D.ZERO;

    StagePlace(Stage stage, Preferences preferences) {
        this(stage, preferences, new PauseTransition(SETTLING));
    }

    StagePlace(Stage stage, Preferences preferences, PauseTransition settling) {
        this.stage = stage;
        this.preferences = preferences;
        this.settling = settling;
    }

    void restore() {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        WindowPlace remembered = preferences.remembered().window();
        WindowPlace place = remembered == null || !onAScreen(remembered) ? centred() : remembered;
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(Math.max(LEAST_WIDTH, Math.min(place.width(), ofAllScreens(Rectangle2D::getWidth))));
        stage.setHeight(Math.max(LEAST_HEIGHT, Math.min(place.height(), ofAllScreens(Rectangle2D::getHeight))));
        stage.setMaximized(place.maximised());
        stage.setOnShown(shown -> measureFrame(place));
        stage.setOnHiding(hiding -> preferences.change(all -> all.withWindow(left(place))));
    }

    /**
     * Under some window managers a window stands where it was asked to without its frame and says where it is with it: remembered
     * so, it would creep up by the height of its title at every start.
     */
    private void measureFrame(WindowPlace asked) {
        settling.setOnFinished(over -> {
            Point2D off = new Point2D(stage.getX() - asked.x(), stage.getY() - asked.y());
            if (!stage.isMaximized() && off.magnitude() <= FRAME) {
                frame = off;
            }
        });
        settling.play();
    }

    /** A maximised window is left with the size it had before, and one in full screen, or that never left it, as it was before. */
    private WindowPlace left(WindowPlace before) {
        if (stage.isFullScreen() || !(stage.getWidth() > 0 && stage.getHeight() > 0)) {
            return before;
        }
        return stage.isMaximized()
                ? new WindowPlace(before.x(), before.y(), before.width(), before.height(), true)
                : new WindowPlace(
                        stage.getX() - frame.getX(),
                        stage.getY() - frame.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        false);
    }

    private static WindowPlace centred() {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        double width = Math.min(WIDTH, room.getWidth());
        double height = Math.min(HEIGHT, room.getHeight());
        return new WindowPlace(
                room.getMinX() + (room.getWidth() - width) / 2,
                room.getMinY() + (room.getHeight() - height) / 2,
                width,
                height,
                false);
    }

    /** A window may reach over all of them, and not further. */
    private static double ofAllScreens(ToDoubleFunction<Rectangle2D> side) {
        return Screen.getScreens().stream()
                .map(Screen::getBounds)
                .mapToDouble(side)
                .sum();
    }

    private static boolean onAScreen(WindowPlace place) {
        return !Screen.getScreensForRectangle(place.x() + place.width() / 4, place.y(), place.width() / 2, 40)
                .isEmpty();
    }
}
