package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.ToggleButton;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.SampleProfiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The language that code is shown in is a choice of the user's, like that of the window. */
@ExtendWith(FxWindows.class)
final class CodeLanguageTest {

    private final Path folder;
    private final SampleProfiles profiles;
    private OpenConsole console;

    CodeLanguageTest(@TempDir Path folder) {
        this.folder = folder;
        profiles = new SampleProfiles(folder);
        console = new OpenConsole(folder, profiles);
    }

    @AfterEach
    void close() {
        console.close();
        profiles.close();
    }

    @Test
    void itIsTheSameAtTheNextStart() {
        press("Workshop");
        assertThat(language("JavaScript").isSelected()).isTrue();
        press("Python");
        assertThat(folder.resolve("preferences.json")).content().contains("\"codeLanguage\" : \"python\"");
        console.close();
        console = new OpenConsole(folder, profiles);
        press("Workshop");
        until(
                "the language of the last time",
                () -> inWindow(() -> language("Python").isSelected()));
    }

    private void press(String text) {
        inWindow(() -> {
            language(text).fire();
            return true;
        });
    }

    private ToggleButton language(String text) {
        until(
                text,
                () -> console.find(ToggleButton.class, each -> text.equals(each.getText()))
                        .isPresent());
        return console.find(ToggleButton.class, each -> text.equals(each.getText()))
                .orElseThrow();
    }
}
