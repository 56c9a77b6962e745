package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.SignInState;
import org.acsconsole.ui.SampleSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The window lets the user sign in with Microsoft Entra ID, and shows as whom. */
final class SignInOnScreenTest extends InOpenConsole {

    private static final SignInState CODE = new SignInState.CodeShown(
            "ABCD-EFGH", URI.create("https://microsoft.com/devicelogin"), Instant.parse("2026-11-23T09:04:12Z"));

    private final FxRobot robot = new FxRobot();
    private final SampleSession session = new SampleSession().beginning(CODE);

    SignInOnScreenTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void aProfileThatSignsInByKeyShowsNoAccount() {
        assertThat(shown(Button.class, "signIn")).isEmpty();
        assertThat(shown(MenuButton.class, "account")).isEmpty();
    }

    @Test
    void theCodeIsShownAndWhoEnteredItIsNamed() {
        openFabrikam();
        fire("signIn");
        until(
                "the code",
                () -> robot.lookup(".dialog-pane #code")
                        .tryQueryAs(TextField.class)
                        .isPresent());
        assertThat(robot.lookup(".dialog-pane #code").queryAs(TextField.class).getText())
                .isEqualTo("ABCD-EFGH");
        session.finish(new SignInState.SignedIn(SampleSession.ALICE));
        until("the account", () -> shown(MenuButton.class, "account").isPresent());
        assertThat(shown(MenuButton.class, "account").orElseThrow().getText()).isEqualTo("alice@contoso.com");
        assertThat(shown(MenuButton.class, "account").orElseThrow().getItems())
                .extracting(MenuItem::getText)
                .contains("Tenant: " + SampleSession.ALICE.tenant(), "Sign out");
        until(
                "no code",
                () -> robot.lookup(".dialog-pane #code")
                        .tryQueryAs(TextField.class)
                        .isEmpty());
    }

    @Test
    void escapeCancelsTheSignIn() {
        openFabrikam();
        fire("signIn");
        until(
                "the code",
                () -> robot.lookup(".dialog-pane #code")
                        .tryQueryAs(TextField.class)
                        .isPresent());
        robot.push(KeyCode.ESCAPE);
        until(
                "no code",
                () -> robot.lookup(".dialog-pane #code")
                        .tryQueryAs(TextField.class)
                        .isEmpty());
        assertThat(session.state()).isEqualTo(new SignInState.SignedOut());
        until("the way in", () -> shown(Button.class, "signIn").isPresent());
    }

    @Test
    void whoSignsOutIsAskedToSignInAgain() {
        session.become(new SignInState.SignedIn(SampleSession.ALICE));
        openFabrikam();
        until("the account", () -> shown(MenuButton.class, "account").isPresent());
        profiles.problems.add(new Fault.SignInNeeded());
        MenuButton account = shown(MenuButton.class, "account").orElseThrow();
        robot.interact(account.getItems().getLast()::fire);
        until("the banner", () -> shown(Node.class, "banner").isPresent());
        assertThat(session.state()).isEqualTo(new SignInState.SignedOut());
    }

    private void openFabrikam() {
        profiles.session = Optional.of(session);
        MenuButton profile = shown(MenuButton.class, "profile").orElseThrow();
        robot.interact(() -> profile.getItems().stream()
                .filter(item -> item.getText().startsWith("Fabrikam"))
                .findFirst()
                .orElseThrow()
                .fire());
        until(
                "the account's place",
                () -> shown(Node.class, "signIn").isPresent()
                        || shown(Node.class, "account").isPresent());
    }

    private void fire(String id) {
        robot.interact(shown(Button.class, id).orElseThrow()::fire);
    }

    private <N extends Node> Optional<N> shown(Class<N> type, String id) {
        return console.find(type, each -> id.equals(each.getId()) && isShown(each));
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
