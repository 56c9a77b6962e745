package org.acsconsole.ui.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.acsconsole.code.CallTarget;
import org.acsconsole.code.CodeLanguage;
import org.acsconsole.code.CodeTexts;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.ui.ContextForTests;
import org.acsconsole.ui.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What ends up on the clipboard when the user copies an action on tokens as code. */
@ExtendWith(FxThread.class)
final class CodeOfTokensTest {

    private ScriptedWorkspace room;
    private Identity alice;

    @BeforeEach
    void open(@TempDir Path folder) {
        room = new ScriptedWorkspace(folder, Locale.ENGLISH);
        room.open(Environment.WORKSHOP);
        alice = room.identity("Alice");
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aTokenIsIssuedInCodeAsItIsEnteredInTheDialog() {
        openDialog(List.of(alice));
        Seen.named(Dialogs.top(), CheckBox.class, "chat").fire();
        Seen.named(Dialogs.top(), ToggleButton.class, "4 h").fire();
        choose(button(Dialogs.top()).getItems(), "Python");
        assertThat(copied())
                .isEqualTo(inCode(
                        CodeLanguage.PYTHON,
                        new Command.Issue(alice.id(), token(240, TokenScope.CHAT, TokenScope.VOIP))));
        assertThat(room.context.code().announced().get()).isEqualTo("Copied as Python: issue-token.py");
    }

    @Test
    void theCodeOfSeveralIsForEachOfThem() {
        Identity bob = room.identity("Bob");
        openDialog(List.of(alice, bob));
        choose(button(Dialogs.top()).getItems(), "Azure CLI");
        assertThat(copied())
                .isEqualTo(inCode(
                        CodeLanguage.AZURE_CLI,
                        new Command.Issue(alice.id(), token(1440, TokenScope.VOIP)),
                        new Command.Issue(bob.id(), token(1440, TokenScope.VOIP))));
    }

    @Test
    void whatCannotBeSentCannotBeCopiedAndTheButtonSaysWhy() {
        openDialog(List.of(alice));
        TextField lifetime = Seen.all(Dialogs.top(), TextField.class).getFirst();
        lifetime.setText("0:59");
        assertThat(button(Dialogs.top()).isDisabled()).isTrue();
        assertThat(button(Dialogs.top()).getAccessibleHelp()).isEqualTo("First correct what the dialog marks.");
        lifetime.setText("1:00");
        assertThat(button(Dialogs.top()).isDisabled()).isFalse();
    }

    @Test
    void whileTheServiceIsNowhereThereIsNothingToCopy() {
        room.target.set(null);
        openDialog(List.of(alice));
        assertThat(button(Dialogs.top()).isDisabled()).isTrue();
        assertThat(button(Dialogs.top()).getAccessibleHelp()).contains("has not been reached yet");
        room.target.set(ContextForTests.CONTOSO);
        assertThat(button(Dialogs.top()).isDisabled()).isFalse();
    }

    @Test
    void theWorkshopsCodeNamesTheAuthorityOfTheWorkshop() {
        room.target.set(
                new CallTarget.Workshop(URI.create("https://localhost:8443/"), Path.of("/data/workshop-ca.pem")));
        openDialog(List.of(alice));
        choose(button(Dialogs.top()).getItems(), "curl");
        assertThat(copied()).contains("trusted='/data/workshop-ca.pem'").doesNotContain("accesskey=ey");
    }

    @Test
    void theDetailsOfferWhatFitsTheIdentity() {
        Parent pane = details();
        choose(menu(button(pane).getItems(), "Issue a token").getItems(), "C#");
        assertThat(copied())
                .isEqualTo(inCode(CodeLanguage.CSHARP, new Command.Issue(alice.id(), token(1440, TokenScope.VOIP))));
        choose(menu(button(pane).getItems(), "Revoke all tokens").getItems(), "Java");
        assertThat(copied()).isEqualTo(inCode(CodeLanguage.JAVA, new Command.Revoke(alice.id())));
        choose(menu(button(pane).getItems(), "Delete").getItems(), "JavaScript");
        assertThat(copied()).isEqualTo(inCode(CodeLanguage.JAVASCRIPT, new Command.Delete(alice.id())));
    }

    @Test
    void inAKoreanWindowTheCodeIsInKorean(@TempDir Path folder) {
        try (ScriptedWorkspace korean = new ScriptedWorkspace(folder, Locale.KOREAN)) {
            choose(
                    FXCollections.observableArrayList(
                            korean.context.code().languages(() -> List.of(new Command.Revoke(alice.id())))),
                    "Python");
        }
        assertThat(copied())
                .contains(
                        "# 실행:      python revoke-tokens.py",
                        "# ID의 모든 토큰을 해지합니다.",
                        "ACS_CONNECTION_STRING",
                        alice.id().value());
    }

    @Test
    void forADeletedIdentityThereIsNothingLeftToCopy() {
        room.controller().perform(new Command.Delete(alice.id()));
        Parent pane = details();
        assertThat(button(pane).isDisabled()).isTrue();
        assertThat(button(pane).getAccessibleHelp()).isEqualTo("The identity is deleted.");
    }

    @Test
    void aTryIsCopiedFromTheTokensMenuWithoutTheToken() {
        IssuedToken token = room.issue(alice, 60, TokenScope.CHAT);
        Parent pane = details();
        TableView<?> table = Seen.all(pane, TableView.class).getFirst();
        Menu menu = menu(table.getContextMenu().getItems(), "Copy try as code");
        assertThat(menu.isDisable()).isTrue();
        table.getSelectionModel().select(0);
        assertThat(menu.isDisable()).isFalse();
        choose(menu.getItems(), "curl");
        assertThat(copied())
                .isEqualTo(inCode(CodeLanguage.CURL, new Command.Try(token)))
                .contains("ACS_TOKEN")
                .doesNotContain(vaulted(token));
    }

    private String vaulted(IssuedToken token) {
        return Objects.requireNonNull(room.workspace.get())
                .vault()
                .value(token)
                .orElseThrow()
                .reveal();
    }

    private Parent details() {
        IdentityDetailsView view = new IdentityDetailsView(
                room.context, room.inspector, identity -> {}, () -> {}, () -> {}, Runnable::run);
        Parent pane = room.context.views().load(view);
        Seen.show(pane);
        view.selection().set(List.of(alice.id()));
        Seen.layOut(pane);
        return pane;
    }

    private void openDialog(List<Identity> identities) {
        StackPane nothing = new StackPane();
        Seen.show(nothing);
        Window owner = nothing.getScene().getWindow();
        IssueTokenDialog.open(room.context, owner, identities);
    }

    private static MenuButton button(Node in) {
        return Seen.named(in, MenuButton.class, "Copy as code");
    }

    private static Menu menu(ObservableList<MenuItem> items, String title) {
        return (Menu) named(items, title);
    }

    private static void choose(ObservableList<MenuItem> items, String language) {
        named(items, language).fire();
    }

    private static MenuItem named(ObservableList<MenuItem> items, String text) {
        return items.stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static String inCode(CodeLanguage language, Command.OfService... commands) {
        return new CodeTexts(Locale.ENGLISH)
                .of(language, List.of(commands), ContextForTests.CONTOSO)
                .text();
    }

    private static TokenRequest token(int minutes, TokenScope... scopes) {
        return new TokenRequest(Set.of(scopes), TokenLifetime.ofMinutes(minutes));
    }

    private static String copied() {
        return Clipboard.getSystemClipboard().getString();
    }
}
