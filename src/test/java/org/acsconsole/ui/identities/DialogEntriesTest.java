package org.acsconsole.ui.identities;

import static org.acsconsole.ui.identities.OpenScreen.inWindow;
import static org.acsconsole.ui.identities.OpenScreen.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Steps;
import org.acsconsole.ui.FxWindows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A dialog's button follows what is typed into the dialog, key by key. */
@ExtendWith(FxWindows.class)
final class DialogEntriesTest {

    private final FxRobot robot = new FxRobot();

    @Test
    void anIdThatExistsAlreadyIsTypedAndAdded(@TempDir Path folder) {
        try (RealWorkspace real = new RealWorkspace(folder, Environment.WORKSHOP);
                OpenScreen screen = OpenScreen.on(real.workspace())) {
            IdentityId id = Steps.created(real.workspace().controller(), IdentityDetails.NONE)
                    .id();
            real.workspace().controller().perform(new Command.Forget(id));
            screen.choose("New identity…", "Add existing ID…");
            OpenScreen.awaitDialog("Add to the ledger");
            assertThat(ready("Add to the ledger")).isFalse();
            typeIn("id", id.value().substring(0, 20));
            assertThat(ready("Add to the ledger")).isFalse();
            typeIn("id", id.value().substring(20));
            assertThat(ready("Add to the ledger")).isTrue();
            typeIn("id", "g");
            assertThat(ready("Add to the ledger")).isFalse();
            robot.push(KeyCode.BACK_SPACE);
            typeIn("label", "Old");
            robot.push(KeyCode.ENTER);
            until("it is listed", () -> screen.labels().contains("Old"));
        }
    }

    @Test
    void anIdThatTheLedgerHasIsReportedBeforeItIsAdded(@TempDir Path folder) {
        try (RealWorkspace real = new RealWorkspace(folder, Environment.WORKSHOP);
                OpenScreen screen = OpenScreen.on(real.workspace())) {
            IdentityId id = real.agents(1).getFirst();
            screen.choose("New identity…", "Add existing ID…");
            OpenScreen.awaitDialog("Add to the ledger");
            inWindow(() -> {
                OpenScreen.field("id").setText("<" + id.value().substring(2).toUpperCase(Locale.ROOT) + ">");
                return true;
            });
            until(
                    "it is known",
                    () -> OpenScreen.find(
                                    Label.class, label -> label.getText().contains("Agent 01") && isOfDialog(label))
                            .isPresent());
            assertThat(OpenScreen.find(Label.class, label -> label.getText().equals(id.value()) && isOfDialog(label)))
                    .isPresent();
            assertThat(OpenScreen.find(Label.class, label -> "problem".equals(label.getId()))
                            .orElseThrow()
                            .getPseudoClassStates())
                    .as("it is information, no fault")
                    .contains(PseudoClass.getPseudoClass("information"));
            assertThat(ready("Add to the ledger")).isFalse();
        }
    }

    @Test
    void inProductionAnIdentityIsDeletedByTypingTheWord(@TempDir Path folder) {
        try (RealWorkspace real = new RealWorkspace(folder, Environment.PRODUCTION);
                OpenScreen screen = OpenScreen.on(real.workspace())) {
            screen.askAbout(real.agents(1), "Delete…", "Delete identity");
            for (String key : List.of("d", "e", "l", "e", "t")) {
                typeIn("typed", key);
                assertThat(ready("Delete identity")).isFalse();
            }
            typeIn("typed", "e");
            assertThat(ready("Delete identity")).isTrue();
            typeIn("typed", "d");
            assertThat(ready("Delete identity")).isFalse();
            robot.push(KeyCode.BACK_SPACE);
            robot.clickOn(OpenScreen.dialogButton("Delete identity").orElseThrow());
            until("it is deleted", () -> real.deleted() == 1);
        }
    }

    @Test
    void inProductionManyAreDeletedByTypingANumberOfTwoDigits(@TempDir Path folder) {
        try (RealWorkspace real = new RealWorkspace(folder, Environment.PRODUCTION);
                OpenScreen screen = OpenScreen.on(real.workspace())) {
            screen.askAbout(real.agents(12), "Delete…", "Delete 12 identities");
            typeIn("typed", "1");
            assertThat(ready("Delete 12 identities")).isFalse();
            typeIn("typed", "2");
            assertThat(ready("Delete 12 identities")).isTrue();
            robot.clickOn(OpenScreen.dialogButton("Delete 12 identities").orElseThrow());
            until("they are deleted", () -> real.deleted() == 12);
        }
    }

    @Test
    void inProductionTokensOfManyAreRevokedByTypingTheirNumber(@TempDir Path folder) {
        try (RealWorkspace real = new RealWorkspace(folder, Environment.PRODUCTION);
                OpenScreen screen = OpenScreen.on(real.workspace())) {
            screen.askAbout(real.agents(2), "Revoke tokens…", "Revoke for 2 identities");
            assertThat(ready("Revoke for 2 identities")).isFalse();
            typeIn("typed", "2");
            assertThat(ready("Revoke for 2 identities")).isTrue();
        }
    }

    @Test
    void inProductionTokensOfOneAreRevokedByTheButtonAlone(@TempDir Path folder) {
        try (RealWorkspace real = new RealWorkspace(folder, Environment.PRODUCTION);
                OpenScreen screen = OpenScreen.on(real.workspace())) {
            screen.askAbout(real.agents(1), "Revoke tokens…", "Revoke all tokens");
            assertThat(ready("Revoke all tokens")).isTrue();
        }
    }

    @Test
    void anIdentityThatTheServiceDoesNotHaveIsMarkedAsDeleted(@TempDir Path folder) {
        try (RealWorkspace real = new RealWorkspace(folder, Environment.WORKSHOP);
                OpenScreen screen = OpenScreen.on(real.workspace())) {
            IdentityController controller = real.workspace().controller();
            IdentityId id = Steps.created(controller, IdentityDetails.NONE).id();
            controller.perform(new Command.Delete(id));
            controller.perform(new Command.Forget(id));
            controller.perform(new Command.Add(id, IdentityDetails.NONE));
            assertThatThrownBy(() -> controller.perform(new Command.Revoke(id))).isInstanceOf(FaultException.class);
            screen.showAll(1);
            screen.selectAll(1);
            screen.press("Delete…");
            OpenScreen.awaitDialog("Mark as deleted");
            robot.clickOn(OpenScreen.dialogButton("Mark as deleted").orElseThrow());
            until("it is deleted", () -> real.deleted() == 1);
        }
    }

    @Test
    void anIdentityWithTokenWaitsForScopesAndLifetime(@TempDir Path folder) {
        try (RealWorkspace real = new RealWorkspace(folder, Environment.WORKSHOP);
                OpenScreen screen = OpenScreen.on(real.workspace())) {
            screen.choose("New identity…", "New identity with token…");
            String action = "Create identity and token";
            OpenScreen.awaitDialog(action);
            assertThat(ready(action)).isTrue();
            clear("lifetime");
            typeIn("lifetime", "1");
            assertThat(ready(action)).isFalse();
            typeIn("lifetime", "2:00");
            assertThat(ready(action)).isTrue();
            robot.clickOn(OpenScreen.find(CheckBox.class, box -> "voip".equals(box.getText()))
                    .orElseThrow());
            assertThat(ready(action)).isFalse();
            robot.clickOn(OpenScreen.find(CheckBox.class, box -> "chat".equals(box.getText()))
                    .orElseThrow());
            assertThat(ready(action)).isTrue();
            inWindow(() -> {
                OpenScreen.field("label").setText("x".repeat(IdentityDetails.LONGEST_NAME));
                return true;
            });
            typeIn("label", "x");
            assertThat(ready(action)).isFalse();
            robot.push(KeyCode.BACK_SPACE);
            assertThat(ready(action)).isTrue();
        }
    }

    @Test
    void manyNewIdentitiesSayHowLongTheyTakeAtTheLimit(@TempDir Path folder) {
        try (RealWorkspace real = new RealWorkspace(folder, Environment.TEST);
                OpenScreen screen = OpenScreen.on(real.workspace())) {
            screen.choose("New identity…", "New identity…");
            OpenScreen.awaitDialog("Create identity");
            clear("count");
            typeIn("count", "3000");

            assertThat(OpenScreen.find(Label.class, label -> "limit".equals(label.getId())))
                    .map(Label::getText)
                    .hasValue("The service accepts 1,000 of these in 30 seconds: this takes at least 1 min.");
        }
    }

    private static boolean isOfDialog(Node node) {
        return node.getScene().getRoot() instanceof DialogPane;
    }

    private static boolean ready(String action) {
        return inWindow(() -> !OpenScreen.dialogButton(action).orElseThrow().isDisabled());
    }

    private void clear(String field) {
        robot.clickOn(OpenScreen.field(field)).push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.BACK_SPACE);
    }

    private void typeIn(String field, String text) {
        robot.clickOn(OpenScreen.field(field)).push(KeyCode.END);
        String before = inWindow(() -> OpenScreen.field(field).getText());
        robot.write(text);
        until(text + " is typed", () -> OpenScreen.field(field).getText().equals(before + text));
    }
}
