package org.acsconsole.ui;

import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.text.Font;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Writes every window that opens meanwhile in a font as wide as DejaVu Sans, the only one of a bare Debian, whatever fonts this
 * computer has: what fits in it fits in narrower ones. {@code src/test/fonts/make} makes it.
 */
public final class WideFont {

    private static final long LONGEST_MILLIS = 30_000;
    private static final List<String> FACES = List.of("Wide-Regular.ttf", "Wide-Bold.ttf");

    private final String sheet = place("wide.css");
    private final ListChangeListener<Window> dressing = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::dress);
        }
    };

    private WideFont() {}

    /** Does that in the wide font. */
    public static void during(Runnable work) {
        WideFont font = new WideFont();
        font.start();
        try {
            work.run();
        } finally {
            font.end();
        }
    }

    private void start() {
        WaitForAsyncUtils.waitForAsyncFx(LONGEST_MILLIS, () -> {
            FACES.forEach(WideFont::load);
            Window.getWindows().addListener(dressing);
        });
    }

    private void end() {
        WaitForAsyncUtils.waitForAsyncFx(
                LONGEST_MILLIS, () -> Window.getWindows().removeListener(dressing));
    }

    private void dress(Window window) {
        if (window.getScene() != null && !window.getScene().getStylesheets().contains(sheet)) {
            window.getScene().getStylesheets().add(sheet);
        }
    }

    private static void load(String face) {
        Objects.requireNonNull(Font.loadFont(place(face), Font.getDefault().getSize()), face);
    }

    private static String place(String name) {
        return Objects.requireNonNull(WideFont.class.getResource(name)).toExternalForm();
    }
}
