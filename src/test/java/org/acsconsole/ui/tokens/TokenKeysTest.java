package org.acsconsole.ui.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.ui.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the keyboard does to tokens. */
@ExtendWith(FxThread.class)
final class TokenKeysTest {

    private ScriptedWorkspace room;
    private Parent pane;
    private TableView<TokenRow> table;
    private Identity alice;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void open(@TempDir Path folder) {
        room = new ScriptedWorkspace(folder, Locale.ENGLISH);
        room.open(Environment.WORKSHOP);
        alice = room.identity("Alice");
        room.issue(alice, 60, TokenScope.CHAT);
        room.issue(alice, 120, TokenScope.VOIP);
        IdentityDetailsView view =
                new IdentityDetailsView(room.context, room.inspector, wanted -> {}, () -> {}, () -> {}, Runnable::run);
        pane = room.context.views().load(view);
        Seen.show(pane);
        view.selection().set(List.of(alice.id()));
        Seen.layOut(pane);
        table = (TableView<TokenRow>) pane.lookup(".tokens-table");
        Clipboard.getSystemClipboard().clear();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void tabFromTheTableLeadsToTheLinksOfTheSelectedRow() {
        select(1);
        table.requestFocusTraversal(TraversalDirection.NEXT);
        Node reached = Objects.requireNonNull(pane.getScene().getFocusOwner());
        assertThat(((Hyperlink) reached).getText()).isEqualTo("copy");
        assertThat(rowOf(reached).getIndex()).isEqualTo(1);
    }

    @Test
    void enterCopiesTheTokenOfTheSelectedRow() {
        select(1);
        press(table, KeyCode.ENTER, false);
        assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(value(1));
    }

    @Test
    void copyingByKeyCopiesTheTokenOfTheSelectedRow() {
        select(1);
        press(table, KeyCode.C, true);
        assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(value(1));
    }

    @Test
    void aTokenWhoseValueIsGoneIsNotCopiedByKeyAndSaysWhy() {
        room.open(Environment.WORKSHOP);
        select(0);
        press(table, KeyCode.ENTER, false);
        assertThat(Seen.text(pane)).contains("The value of this token is not available");
    }

    @Test
    void enterOnAScopesBoxIssuesAndLeavesTheBoxAsItIs() {
        IssueTokenDialog.open(room.context, pane.getScene().getWindow(), List.of(alice));
        CheckBox voip = Seen.named(Dialogs.top(), CheckBox.class, "voip");
        voip.requestFocus();
        press(voip, KeyCode.ENTER, false);
        assertThat(voip.isSelected()).isTrue();
        assertThat(Dialogs.open()).isZero();
        assertThat(table.getItems()).hasSize(3);
    }

    private void select(int row) {
        table.requestFocus();
        table.getSelectionModel().clearAndSelect(row);
        Seen.layOut(pane);
    }

    private static void press(Node node, KeyCode key, boolean control) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            node.fireEvent(new KeyEvent(type, "", key.getName(), key, false, control, false, false));
        }
    }

    private String value(int row) {
        return Objects.requireNonNull(room.workspace.get())
                .vault()
                .value(table.getItems().get(row).token())
                .orElseThrow()
                .reveal();
    }

    private static TableRow<?> rowOf(Node node) {
        Node at = node;
        while (!(at instanceof TableRow<?> row)) {
            at = Objects.requireNonNull(at.getParent());
        }
        return row;
    }
}
