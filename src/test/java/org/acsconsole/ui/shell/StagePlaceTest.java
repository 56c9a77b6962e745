package org.acsconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.acsconsole.settings.Preferences;
import org.acsconsole.settings.PreferencesFile;
import org.acsconsole.settings.WindowPlace;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(FxWindows.class)
final class StagePlaceTest {

    private static final int TITLE = 20;

    @Test
    void theWindowDoesNotCreepUpByItsTitleAtEveryStart(@TempDir Path folder) {
        Preferences preferences =
                new Preferences(new PreferencesFile(folder.resolve("preferences.json"), "test"), Runnable::run);
        WindowPlace place = new WindowPlace(60, 60, 1_120, 640, false);
        preferences.change(all -> all.withWindow(place));
        for (int start = 0; start < 2; start++) {
            PauseTransition settling = new PauseTransition(Duration.INDEFINITE);
            Stage stage = inWindow(() -> restored(preferences, settling));
            WaitForAsyncUtils.waitForFxEvents();
            inWindow(() -> {
                settling.getOnFinished().handle(new ActionEvent());
                stage.hide();
                return true;
            });
            assertThat(Objects.requireNonNull(preferences.remembered().window()))
                    .isEqualTo(place);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1e300", "-1e300, 0, 1200", "1e300, 1e300, 1e300", "0, -1e300, 1200"})
    void aPlaceThatNoScreenHasStillShowsAWindow(double x, double y, double width, @TempDir Path folder) {
        Preferences preferences =
                new Preferences(new PreferencesFile(folder.resolve("preferences.json"), "test"), Runnable::run);
        preferences.change(all -> all.withWindow(new WindowPlace(x, y, width, width, false)));
        Rectangle2D screen = Screen.getPrimary().getBounds();
        Stage stage = inWindow(() -> {
            Stage restored = new Stage();
            new StagePlace(restored, preferences).restore();
            return restored;
        });
        assertThat(stage.getX()).isBetween(screen.getMinX(), screen.getMaxX());
        assertThat(stage.getY()).isBetween(screen.getMinY(), screen.getMaxY());
        assertThat(stage.getWidth()).isLessThanOrEqualTo(Math.max(1_024, screen.getWidth()));
        assertThat(stage.getHeight()).isLessThanOrEqualTo(Math.max(600, screen.getHeight()));
    }

    /** As a window manager does that counts its title to the window once it is shown. */
    private static Stage restored(Preferences preferences, PauseTransition settling) {
        Stage stage = new Stage();
        stage.setScene(new Scene(new Pane()));
        new StagePlace(stage, preferences, settling).restore();
        stage.show();
        stage.setY(stage.getY() - TITLE);
        return stage;
    }

    private static <T> T inWindow(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
