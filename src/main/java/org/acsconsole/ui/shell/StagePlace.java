package org.acsconsole.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.acsconsole.settings.Preferences;
import org.acsconsole.settings.WindowPlace;

/** Puts the window where it was last time, as far as that is still on a screen, and remembers where it is left. */
final class StagePlace {

    private static final double LEAST_WIDTH = 1_120;
    private static final double LEAST_HEIGHT = 640;
    private static final double WIDTH = 1_440;
    private static final double HEIGHT = 860;

    private final Stage stage;
    private final Preferences preferences;

    StagePlace(Stage stage, Preferences preferences) {
        this.stage = stage;
        this.preferences = preferences;
    }

    void restore() {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        WindowPlace remembered = preferences.remembered().window();
        WindowPlace place = remembered == null || !onAScreen(remembered) ? centred() : remembered;
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(Math.max(LEAST_WIDTH, place.width()));
        stage.setHeight(Math.max(LEAST_HEIGHT, place.height()));
        stage.setMaximized(place.maximised());
        stage.setOnHiding(hiding -> preferences.change(all -> all.withWindow(left(place))));
    }

    /** A maximised window is left with the size it had before. */
    private WindowPlace left(WindowPlace before) {
        return stage.isMaximized()
                ? new WindowPlace(before.x(), before.y(), before.width(), before.height(), true)
                : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
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

    private static boolean onAScreen(WindowPlace place) {
        return !Screen.getScreensForRectangle(place.x() + place.width() / 4, place.y(), place.width() / 2, 40)
                .isEmpty();
    }
}
