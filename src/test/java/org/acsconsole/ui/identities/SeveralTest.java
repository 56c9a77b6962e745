package org.acsconsole.ui.identities;

import static org.acsconsole.ui.identities.OpenScreen.inWindow;
import static org.acsconsole.ui.identities.OpenScreen.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Steps;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What is said of several selected identities, one of which the service does not have, and what is done with them. */
@ExtendWith(FxWindows.class)
final class SeveralTest {

    private final RealWorkspace real;
    private final OpenScreen screen;

    SeveralTest(@TempDir Path folder) {
        real = new RealWorkspace(folder, Environment.WORKSHOP);
        IdentityController controller = real.workspace().controller();
        real.agents(2);
        IdentityId lost = Steps.created(controller, IdentityDetails.NONE).id();
        controller.perform(new Command.Delete(lost));
        controller.perform(new Command.Forget(lost));
        controller.perform(new Command.Add(lost, new IdentityDetails("Lost", "", "")));
        assertThatThrownBy(() -> controller.perform(new Command.Revoke(lost))).isInstanceOf(FaultException.class);
        screen = OpenScreen.on(real.workspace(), Locale.ENGLISH);
        screen.showAll(3);
        screen.selectAll(3);
    }

    @AfterEach
    void close() {
        screen.close();
        real.close();
    }

    @Test
    void howTheyStandIsCounted() {
        awaitText("3 identities selected");
        awaitText("2 active · 1 missing");
        awaitText("Issues one token for each of the 2 that exist.");
    }

    @Test
    void deletingDeletesWhatExistsAndMarksWhatIsMissing() {
        screen.press("Delete…");
        OpenScreen.awaitDialog("Delete 3 identities");
        assertThat(text("1 of them is not on the service")).isTrue();
        new FxRobot().clickOn(OpenScreen.dialogButton("Delete 3 identities").orElseThrow());
        until("all are deleted", () -> real.deleted() == 3);
        assertThat(real.workspace()
                        .ledger()
                        .counts("", real.workspace().serviceClock().instant())
                        .of(IdentityFilter.MISSING))
                .isZero();
    }

    @Test
    void foldedDetailsGiveTheirRoomToTheList() {
        double before = inWindow(() -> screen.table().getWidth());
        inWindow(() -> {
            OpenScreen.find(ToggleButton.class, each -> "Show details".equals(each.getAccessibleText()))
                    .orElseThrow()
                    .fire();
            return true;
        });
        until("the list is wider", () -> screen.table().getWidth() > before + 200);
    }

    private static void awaitText(String wanted) {
        until(wanted, () -> text(wanted));
    }

    private static boolean text(String part) {
        return OpenScreen.find(Label.class, label -> label.getText().contains(part))
                .isPresent();
    }
}
