package org.acsconsole.ui.identities;

import static org.acsconsole.ui.identities.OpenScreen.inWindow;
import static org.acsconsole.ui.identities.OpenScreen.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Steps;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Keys that mean the whole list mean what is not read yet too. */
@ExtendWith(FxWindows.class)
final class WholeListTest {

    private static final int ALL = 2 * IdentityList.PAGE + 50;

    private final SettableWorkspace here;
    private final OpenScreen screen;

    WholeListTest(@TempDir Path folder) {
        here = new SettableWorkspace(folder);
        for (int n = 0; n < ALL; n++) {
            Steps.created(here.workspace().controller(), new IdentityDetails("Label " + n, "", ""));
        }
        screen = OpenScreen.on(here.workspace());
        until("the first rows", () -> !screen.labels().isEmpty());
        assertThat(inWindow(() -> screen.table().getItems().size())).isLessThan(ALL);
    }

    @AfterEach
    void close() {
        screen.close();
        here.close();
    }

    @Test
    void selectAllSelectsEveryIdentity() {
        press(KeyCode.A, true);
        until("all rows to be selected", () -> selected() == ALL);
    }

    @Test
    void endGoesToTheLastIdentity() {
        press(KeyCode.END, false);
        until(
                "the last row to be selected",
                () -> inWindow(() -> screen.table().getSelectionModel().getSelectedIndices())
                        .contains(ALL - 1));
    }

    @Test
    void theOthersStaySelectedWhenOneLeavesTheList() {
        press(KeyCode.A, true);
        until("all rows to be selected", () -> selected() == ALL);
        here.workspace()
                .controller()
                .perform(new Command.Delete(
                        inWindow(() -> screen.table().getItems().get(5).id())));
        until("the others to be selected", () -> selected() == ALL - 1);
    }

    private int selected() {
        return inWindow(
                () -> screen.table().getSelectionModel().getSelectedItems().size());
    }

    private void press(KeyCode key, boolean shortcut) {
        inWindow(() -> {
            screen.table().requestFocus();
            screen.table().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false));
            return true;
        });
    }
}
