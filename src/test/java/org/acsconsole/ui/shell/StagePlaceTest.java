package org.acsconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.acsconsole.settings.Preferences;
import org.acsconsole.settings.PreferencesFile;
import org.acsconsole.settings.WindowPlace;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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
            Stage stage = inWindow(() -> restored(preferences));
            WaitForAsyncUtils.sleep(1_500, TimeUnit.MILLISECONDS);
            inWindow(() -> {
                stage.hide();
                return true;
            });
            assertThat(Objects.requireNonNull(preferences.remembered().window()))
                    .isEqualTo(place);
        }
    }

    /** As a window manager does that counts its title to the window once it is shown. */
    private static Stage restored(Preferences preferences) {
        Stage stage = new Stage();
        stage.setScene(new Scene(new Pane()));
        new StagePlace(stage, preferences).restore();
        stage.show();
        stage.setY(stage.getY() - TITLE);
        return stage;
    }

    private static <T> T inWindow(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
