package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.acsconsole.settings.TextSize;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the Tab key comes to shows that it has the focus. */
@ExtendWith(FxWindows.class)
final class FocusRingTest {

    /** A few at the corners are no ring. */
    private static final int LEAST_PIXELS = 40;

    private static final int MOST_STOPS = 80;

    private final WalkedConsole console;

    FocusRingTest(@TempDir Path folder) {
        console = new WalkedConsole(folder, Spoken.ENGLISH, TextSize.USUAL);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void whateverTabComesToOnAnyScreenShowsIt() {
        Set<String> unseen = new LinkedHashSet<>();
        for (Screen screen : Screen.values()) {
            console.show(screen);
            inWindow(() -> {
                scene().lookup(".search").requestFocus();
                return true;
            });
            tabThrough(screen.title(), unseen);
        }
        assertThat(unseen).isEmpty();
    }

    private void tabThrough(String screen, Set<String> unseen) {
        Set<Node> been = new LinkedHashSet<>();
        WritableImage before = picture();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            console.robot.push(KeyCode.TAB);
            Node focused = inWindow(() -> Objects.requireNonNull(scene().getFocusOwner()));
            if (!been.add(focused)) {
                return;
            }
            WritableImage now = picture();
            int changed = changed(before, now, focused);
            if (changed < LEAST_PIXELS) {
                unseen.add("%s: %d pixels of %s".formatted(screen, changed, focused));
            }
            before = now;
        }
    }

    private WritableImage picture() {
        return inWindow(() -> scene().snapshot(null));
    }

    private static int changed(WritableImage before, WritableImage now, Node node) {
        Bounds place = inWindow(() -> node.localToScene(node.getLayoutBounds()));
        PixelReader old = before.getPixelReader();
        PixelReader fresh = now.getPixelReader();
        int changed = 0;
        for (int x = (int) Math.max(0, place.getMinX()); x < Math.min(now.getWidth(), place.getMaxX()); x++) {
            for (int y = (int) Math.max(0, place.getMinY()); y < Math.min(now.getHeight(), place.getMaxY()); y++) {
                changed += old.getArgb(x, y) == fresh.getArgb(x, y) ? 0 : 1;
            }
        }
        return changed;
    }

    private Scene scene() {
        return console.console().stage().getScene();
    }
}
