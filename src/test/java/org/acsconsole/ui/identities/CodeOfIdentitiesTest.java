package org.acsconsole.ui.identities;

import static org.acsconsole.ui.identities.OpenScreen.inWindow;
import static org.acsconsole.ui.identities.OpenScreen.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.acsconsole.code.CodeLanguage;
import org.acsconsole.code.CodeTexts;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.ui.FxWindows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What ends up on the clipboard when the user copies an action on identities as code. */
@ExtendWith(FxWindows.class)
final class CodeOfIdentitiesTest {

    private final FxRobot robot = new FxRobot();
    private final RealWorkspace real;
    private final OpenScreen screen;
    private final List<IdentityId> agents;

    CodeOfIdentitiesTest(@TempDir Path folder) {
        real = new RealWorkspace(folder, Environment.PRODUCTION);
        agents = real.agents(2);
        screen = OpenScreen.on(real.workspace());
        until("both", () -> screen.table().getItems().size() == 2);
    }

    @AfterEach
    void close() {
        screen.close();
        real.close();
    }

    @Test
    void aNewIdentityIsCopiedAndNothingIsMade() {
        robot.interact(() -> screen.table().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        chooseInDialog("JavaScript");
        assertThat(copied())
                .isEqualTo(inCode(CodeLanguage.JAVASCRIPT, List.of(new Command.Create(IdentityDetails.NONE))));
        assertThat(screen.labels()).hasSize(2);
    }

    @Test
    void aNewIdentityWithATokenIsCopiedWithWhatIsEntered() {
        robot.interact(() -> screen.table().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        until("a dialog", () -> dialogButton() != null);
        CheckBox chat = OpenScreen.find(CheckBox.class, box -> "chat".equals(box.getText()))
                .orElseThrow();
        robot.interact(chat::fire);
        chooseInDialog("Java");
        assertThat(copied())
                .isEqualTo(inCode(
                        CodeLanguage.JAVA,
                        List.of(new Command.CreateWithToken(
                                IdentityDetails.NONE,
                                new TokenRequest(Set.of(TokenScope.CHAT, TokenScope.VOIP), TokenLifetime.LONGEST)))));
    }

    @Test
    void aRevokeOfSeveralIsCopiedForEach() {
        select(0, 1);
        robot.push(KeyCode.SHORTCUT, KeyCode.R);
        chooseInDialog("Python");
        assertThat(copied()).isEqualTo(inCode(CodeLanguage.PYTHON, selected(Command.Revoke::new)));
    }

    @Test
    void aDeleteIsCopiedBeforeItIsTyped() {
        select(0);
        robot.push(KeyCode.DELETE);
        chooseInDialog("curl");
        assertThat(copied()).isEqualTo(inCode(CodeLanguage.CURL, selected(Command.Delete::new)));
        assertThat(screen.labels()).hasSize(2);
    }

    @Test
    void whatIsOnlyInTheLedgerIsNoCall() {
        select(0);
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        until("a dialog", () -> OpenScreen.find(DialogPane.class, pane -> true).isPresent());
        assertThat(OpenScreen.find(MenuButton.class, button -> inDialog(button)))
                .isEmpty();
    }

    @Test
    void theListsMenuOffersEveryActionOnTheSelection() {
        Menu code = (Menu) item(inWindow(() -> screen.table().getContextMenu().getItems()), "Copy as code");
        assertThat(code.isDisable()).isTrue();
        select(0, 1);
        assertThat(code.isDisable()).isFalse();
        choose(code, "Issue a token", "C#");
        assertThat(copied())
                .isEqualTo(inCode(CodeLanguage.CSHARP, selected(id -> new Command.Issue(id, TokenRequest.QUICKSTART))));
        choose(code, "Revoke all tokens", "curl");
        assertThat(copied()).isEqualTo(inCode(CodeLanguage.CURL, selected(Command.Revoke::new)));
        choose(code, "Delete", "Azure CLI");
        assertThat(copied()).isEqualTo(inCode(CodeLanguage.AZURE_CLI, selected(Command.Delete::new)));
    }

    @Test
    void deletedIdentitiesAreLeftOut() {
        real.workspace().controller().perform(new Command.Delete(agents.getFirst()));
        robot.interact(() -> OpenScreen.find(
                        ToggleButton.class, button -> button.getText().startsWith("All"))
                .orElseThrow()
                .fire());
        until("both", () -> screen.table().getItems().size() == 2);
        select(0, 1);
        Menu code = (Menu) item(inWindow(() -> screen.table().getContextMenu().getItems()), "Copy as code");
        choose(code, "Delete", "curl");
        assertThat(copied()).isEqualTo(inCode(CodeLanguage.CURL, List.of(new Command.Delete(agents.getLast()))));
    }

    private void select(int... rows) {
        robot.interact(() -> {
            screen.table().requestFocus();
            screen.table().getSelectionModel().clearSelection();
            for (int row : rows) {
                screen.table().getSelectionModel().select(row);
            }
        });
    }

    private List<Command.OfService> selected(Function<IdentityId, Command.OfService> command) {
        return inWindow(() -> screen.table().getSelectionModel().getSelectedItems().stream()
                .map(item -> command.apply(item.row().get().identity().id()))
                .toList());
    }

    private void chooseInDialog(String language) {
        until("a dialog", () -> dialogButton() != null);
        MenuButton button = Objects.requireNonNull(dialogButton());
        robot.interact(() -> item(button.getItems(), language).fire());
    }

    private void choose(Menu code, String action, String language) {
        robot.interact(() -> item(((Menu) item(code.getItems(), action)).getItems(), language)
                .fire());
    }

    private static @Nullable MenuButton dialogButton() {
        return OpenScreen.find(MenuButton.class, button -> inDialog(button)).orElse(null);
    }

    private static boolean inDialog(MenuButton button) {
        return button.getScene().getRoot() instanceof DialogPane;
    }

    private static MenuItem item(List<MenuItem> items, String text) {
        return items.stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private String inCode(CodeLanguage language, List<? extends Command.OfService> commands) {
        return new CodeTexts(Locale.ENGLISH)
                .of(language, commands, screen.target())
                .text();
    }

    private static String copied() {
        return inWindow(() -> Clipboard.getSystemClipboard().getString());
    }
}
