package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.acsconsole.settings.TextSize;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.tokens.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever digits the system of the computer has, a window has those of its texts. */
@ExtendWith(FxWindows.class)
final class DigitsTest {

    private static final Pattern OTHER_DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");

    private final Locale before = Locale.getDefault();
    private final List<String> found = new ArrayList<>();
    private final Path folder;

    DigitsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void putBack() {
        Locale.setDefault(before);
    }

    @Test
    void allScreensHaveOneKindOfDigits() {
        walk("ar-EG", Walk::screens);
        assertThat(found).isEmpty();
    }

    @Test
    void allDialogsHaveOneKindOfDigits() {
        walk("fa-IR", walk -> Opening.ALL.forEach(walk::through));
        assertThat(found).isEmpty();
    }

    private void walk(String system, Consumer<Walk> way) {
        Locale.setDefault(Locale.forLanguageTag(system));
        assertThat(String.format("%d", 7)).as("the digits of the system").matches(OTHER_DIGIT);
        try (WalkedConsole console = new WalkedConsole(folder, Spoken.ENGLISH, TextSize.DOUBLE)) {
            way.accept(new Walk(console, this::look));
        }
    }

    private void look(String place) {
        WaitForAsyncUtils.waitForFxEvents();
        inWindow(() -> Seen.texts().stream()
                        .filter(text -> OTHER_DIGIT.matcher(text).find())
                        .map(text -> place + ": " + text)
                        .toList())
                .forEach(found::add);
    }
}
