package org.acsconsole.ui.identities;

import static org.acsconsole.ui.identities.OpenScreen.awaitDialog;
import static org.acsconsole.ui.identities.OpenScreen.dialogButton;
import static org.acsconsole.ui.identities.OpenScreen.inWindow;
import static org.acsconsole.ui.identities.OpenScreen.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Profile;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was created with the ledger is deleted at once, from the screen that lists it. */
@ExtendWith(FxWindows.class)
final class CleanUpOnScreenTest {

    private static final String CLEAN_UP = "Clean up…";

    private final RealScreen real;

    CleanUpOnScreenTest(@TempDir Path folder) {
        real = new RealScreen(folder);
    }

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void aCleanUpDeletesWhatWasMadeHereAndReportsWhatWasGoneAlready() {
        RealWorkspace workspace = open(Environment.WORKSHOP);
        workspace.goneElsewhere(workspace.agents(2).getFirst());
        press(CLEAN_UP);
        press("Delete 2 identities");
        until("it is reported", () -> says("1 done · 1 already gone · 0 failed"));
        assertThat(says("The service no longer had the one that was already gone."))
                .isTrue();
        assertThat(active(workspace)).isZero();
    }

    @Test
    void whatIsSkippedAndWhyIsSaidBefore() {
        RealWorkspace workspace = open(Environment.TEST);
        IdentityId deleted = workspace.agents(2).getFirst();
        workspace.workspace().controller().perform(new Command.Delete(deleted));
        String added = deleted.value().replaceFirst(".{6}$", "abcdef");
        workspace.workspace().controller().perform(Command.Add.parse(added, IdentityDetails.NONE));
        press(CLEAN_UP);
        awaitDialog("Delete 1 identity");
        until(
                "it is said",
                () -> says("2 are skipped, without a call to the service: 1 already deleted · 1 added by ID."));
    }

    @Test
    void aCleanUpOfAProductionResourceIsConfirmedByTyping() {
        RealWorkspace workspace = open(Environment.PRODUCTION);
        workspace.agents(1);
        press(CLEAN_UP);
        awaitDialog("Delete 1 identity");
        assertThat(pressable("Delete 1 identity")).isFalse();
        type("1");
        press("Delete 1 identity");
        until("it is reported", () -> says("1 done"));
        assertThat(active(workspace)).isZero();
    }

    @Test
    void inProductionTheDialogNamesProfileEnvironmentAndResource() {
        RealWorkspace workspace = open(Environment.PRODUCTION);
        press(CLEAN_UP);
        awaitDialog("Delete identities");
        assertThat(says("PRODUCTION")).isTrue();
        assertThat(says("Workshop · " + Profile.hostOf(workspace.endpoint()))).isTrue();
        assertThat(inWindow(() -> ((Stage) Window.getWindows().getLast()).getTitle()))
                .isEqualTo("Workshop · PRODUCTION");
    }

    @Test
    void whereNothingIsToBeCleanedUpThatIsSaidAndNothingAskedFor() {
        open(Environment.PRODUCTION);
        press(CLEAN_UP);
        until("it is said", () -> says("There is nothing to clean up."));
        assertThat(inDialog(
                        TextField.class,
                        field -> "typed".equals(field.getId())
                                && field.isVisible()
                                && field.getParent().isVisible()))
                .isFalse();
    }

    @Test
    void aNumberOfTwoDigitsIsTypedAndNothingElseWillDo() {
        open(Environment.PRODUCTION).agents(12);
        press(CLEAN_UP);
        String twelve = "Delete 12 identities";
        awaitDialog(twelve);
        type("1");
        assertThat(pressable(twelve)).isFalse();
        type("12");
        assertThat(pressable(twelve)).isTrue();
        type("123");
        assertThat(pressable(twelve)).isFalse();
    }

    private RealWorkspace open(Environment environment) {
        real.open(environment, 0);
        return real.workspace();
    }

    private void press(String button) {
        real.screen().press(button);
    }

    private static long active(RealWorkspace workspace) {
        return workspace.workspace().ledger().counts("", Instant.now()).of(IdentityFilter.EXISTING);
    }

    private static boolean pressable(String action) {
        return inWindow(() -> !dialogButton(action).orElseThrow().isDisabled());
    }

    private static void type(String number) {
        inWindow(() -> {
            OpenScreen.find(TextField.class, field -> "typed".equals(field.getId()))
                    .orElseThrow()
                    .setText(number);
            return true;
        });
    }

    private static boolean says(String part) {
        return inDialog(Label.class, label -> label.getText().contains(part));
    }

    private static <N extends Node> boolean inDialog(Class<N> type, Predicate<N> wanted) {
        return OpenScreen.find(type, node -> node.getScene().getRoot() instanceof DialogPane && wanted.test(node))
                .isPresent();
    }
}
