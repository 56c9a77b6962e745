package org.acsconsole.ui;

import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Starts JavaFX for a test class, and closes every window after each test, or the next robot clicks into it. */
public class FxWindows implements BeforeAllCallback, AfterEachCallback {

    private static final long LONGEST_MILLIS = 30_000;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        WaitForAsyncUtils.waitForAsyncFx(LONGEST_MILLIS, () -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            Clipboard.getSystemClipboard().clear();
        });
    }
}
