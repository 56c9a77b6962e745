package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TopBarTest extends InOpenConsole {

    TopBarTest(@TempDir Path folder) {
        super(folder);
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
