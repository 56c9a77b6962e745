package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.SampleProfiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxWindows.class)
final class TopBarTest {

    private final SampleProfiles profiles;
    private final OpenConsole console;

    TopBarTest(@TempDir Path folder) {
        profiles = new SampleProfiles(folder);
        console = new OpenConsole(folder, profiles);
    }

    @AfterEach
    void close() {
        console.close();
        profiles.close();
    }

    @Test
    void itIsAsHighWithTheFocusOnTheProfileAsWithout() {
        MenuButton profile = console.find(MenuButton.class, each -> "profile".equals(each.getId()))
                .orElseThrow();
        Node elsewhere =
                console.find(Node.class, each -> "search".equals(each.getId())).orElseThrow();
        assertThat(height(profile, profile)).isEqualTo(height(profile, elsewhere));
    }

    private static double height(MenuButton profile, Node focused) {
        return inWindow(() -> {
            focused.requestFocus();
            Parent root = profile.getScene().getRoot();
            root.applyCss();
            root.layout();
            return profile.getHeight();
        });
    }
}
