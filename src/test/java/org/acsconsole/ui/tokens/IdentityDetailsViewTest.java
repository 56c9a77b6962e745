package org.acsconsole.ui.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.css.CssParser;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.shape.Rectangle;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.ui.FxThread;
import org.acsconsole.ui.Garbage;
import org.acsconsole.ui.control.TrialVerdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The details pane as the user sees and works it. */
@ExtendWith(FxThread.class)
final class IdentityDetailsViewTest {

    private final List<Identity> revokeWanted = new ArrayList<>();
    private final AtomicInteger editWanted = new AtomicInteger();
    private ScriptedWorkspace room;
    private IdentityDetailsView view;
    private Parent pane;
    private Identity alice;

    @BeforeEach
    void open(@TempDir Path folder) {
        room = new ScriptedWorkspace(folder, Locale.ENGLISH);
        room.open(Environment.WORKSHOP);
        alice = room.identity("Alice");
        view = new IdentityDetailsView(
                room.context, room.inspector, revokeWanted::add, editWanted::incrementAndGet, () -> {}, Runnable::run);
        pane = room.context.views().load(view);
        Seen.show(pane);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void withoutASelectionThePaneSaysWhatToDo() {
        assertThat(Seen.text(pane)).contains("Select an identity to see its tokens.");
        view.selection().set(List.of(alice.id(), Samples.BOB));
        assertThat(Seen.text(pane)).contains("2 identities are selected.");
        view.selection().set(List.of(Samples.BOB));
        assertThat(Seen.text(pane)).contains("The ledger no longer has this identity.");
    }

    @Test
    void theIdentityIsNamedWithItsWholeIdUserAndOrigin() {
        select();
        assertThat(Seen.text(pane))
                .contains("Alice", "active", "alice@contoso.com", "12:00", "Tokens 0", "No tokens yet");
        assertThat(fullId()).isEqualTo(alice.id().value());
        room.presenting.set(true);
        assertThat(fullId())
                .endsWith("•" + alice.id().value().substring(alice.id().value().length() - 4));
        assertThat(String.join("\n", Seen.texts())).doesNotContain(alice.id().resource());
    }

    @Test
    void ofAnIdentityThatWasMadeElsewhereTheTokensAreUnknown() {
        alice = Steps.added(room.controller(), Samples.BOB.value(), IdentityDetails.NONE)
                .identity();
        select();
        assertThat(Seen.text(pane))
                .contains("Tokens ?", "the ledger cannot know the tokens that others issued")
                .doesNotContain("No tokens yet");
        room.issue(alice, 120, TokenScope.CHAT);
        assertThat(Seen.text(pane)).contains("Tokens 1+");
    }

    @Test
    void anIdentityWithoutALabelIsSaidToHaveNone() {
        alice = room.identity("");
        select();
        assertThat(Seen.text(pane)).contains("No label");
    }

    @Test
    void aLongUserIsCutVisiblyAndNothingIsWiderThanThePane() {
        String guest = "anna.kim_contoso.com#EXT#@".repeat(6);
        alice = Steps.created(room.controller(), new IdentityDetails("Alice", guest, ""))
                .identity();
        select();
        double right = pane.localToScene(pane.getLayoutBounds()).getMaxX();
        assertThat(Seen.all(pane, Labeled.class))
                .allMatch(node -> node.localToScene(node.getLayoutBounds()).getMaxX() <= right + 1);
        assertThat(fullId()).isEqualTo(alice.id().value());
        assertThat(Seen.texts()).contains(guest);
    }

    @Test
    void theTimeOfDeletionIsShownOnceThereIsOne() {
        select();
        assertThat(Seen.text(pane)).doesNotContain("Deleted");
        room.pass(Duration.ofMinutes(5));
        room.controller().perform(new Command.Delete(alice.id()));
        select();
        assertThat(Seen.text(pane)).contains("Deleted\n12:05");
    }

    @Test
    void editIsHandedOn() {
        select();
        Seen.named(pane, Button.class, "Edit…").fire();
        assertThat(editWanted).hasValue(1);
    }

    @Test
    void anotherIdentityIsShownFromItsTop() {
        select();
        ScrollPane scroll = (ScrollPane) pane.lookup("#content");
        scroll.setVvalue(1);
        room.pass(Duration.ofSeconds(1));
        assertThat(scroll.getVvalue()).as("the same identity a second later").isEqualTo(1);
        view.selection().set(List.of(room.identity("Bob").id()));
        assertThat(scroll.getVvalue()).isZero();
    }

    @Test
    void theStateAndTheTimeLeftFollowTheServicesClock() {
        room.issue(alice, 120, TokenScope.CHAT, TokenScope.VOIP);
        select();
        assertThat(cells()).containsSubsequence("live", "chat, voip", "12:00", "14:00", "2:00:00");
        room.pass(Duration.ofSeconds(50));
        assertThat(cells()).contains("live", "1:59:10");
        room.pass(Duration.ofMinutes(110).minusSeconds(51));
        assertThat(cells()).contains("live", "10:01");
        room.pass(Duration.ofSeconds(1));
        assertThat(cells()).contains("expiring", "10:00");
        room.pass(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(cells()).contains("expiring", "0:01");
        room.pass(Duration.ofSeconds(1));
        assertThat(cells()).contains("expired", "—");
    }

    @Test
    void aMomentHasItsDayOnceThatIsNotTodayAnyMore() {
        room.issue(alice, 1_440, TokenScope.CHAT);
        select();
        assertThat(cells()).contains("12:00", "24 Nov 12:00");
        room.pass(Duration.ofHours(13));
        assertThat(cells()).contains("23 Nov 12:00", "12:00");
        assertThat(Seen.text(pane)).contains("23 Nov 12:00");
        room.pass(Duration.ofHours(-13));
        assertThat(cells()).contains("12:00", "24 Nov 12:00");
    }

    @Test
    void onARealResourceARevokedTokenIsRevokingForFifteenMinutes() {
        room.open(Environment.TEST);
        room.issue(alice, 120, TokenScope.CHAT);
        room.controller().perform(new Command.Revoke(alice.id()));
        select();
        assertThat(cells()).contains("revoking", "15:00");
        assertThat(headline()).isEqualTo("revoking");
        assertThat(Seen.texts())
                .contains(
                        "Revoked, but the service may still accept it: Azure for up to 15 minutes, the workshop for as"
                                + " long as its revocation lag is set.");
        room.pass(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(cells()).contains("revoking");
        assertThat(headline()).isEqualTo("revoking");
        room.pass(Duration.ofSeconds(1));
        assertThat(headline()).isEqualTo("revoked");
        assertThat(cells()).contains("revoked", "—");
        TableCell<?, ?> expires = Seen.first(pane, TableCell.class, cell -> "14:00".equals(cell.getText()));
        assertThat(expires.getPseudoClassStates())
                .extracting(PseudoClass::getPseudoClassName)
                .contains("struck");
    }

    @Test
    void whatFollowsTheClockDoesSoAfterAnotherScreenWasShown() {
        room.open(Environment.TEST);
        room.issue(alice, 120, TokenScope.CHAT);
        room.controller().perform(new Command.Revoke(alice.id()));
        select();
        Scene window = pane.getScene();
        window.setRoot(new Group());
        Garbage.collect();
        window.setRoot(pane);
        room.pass(Duration.ofMinutes(15));
        assertThat(headline()).isEqualTo("revoked");
        assertThat(cells()).contains("revoked");
        assertThat(Seen.all(pane, TokenTimeline.class).getFirst().getAccessibleText())
                .contains("revoked, chat")
                .doesNotContain("revoking");
    }

    private String headline() {
        return ((Labeled) pane.lookup("#state")).getText();
    }

    @Test
    void aRevokeWithoutAnAnswerLeavesTokensUnknown() {
        room.issue(alice, 120, TokenScope.CHAT);
        room.service.failAfter(0, new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.TIMED_OUT));
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> room.controller().perform(new Command.Revoke(alice.id())));
        select();
        assertThat(cells()).contains("unknown");
        assertThat(Seen.all(pane, Rectangle.class))
                .anyMatch(bar -> bar.getStyleClass().contains("unknown"));
    }

    @Test
    void theTimelineSaysTheSameAsText() {
        room.issue(alice, 60, TokenScope.CHAT);
        room.pass(Duration.ofMinutes(40));
        room.controller().perform(new Command.Revoke(alice.id()));
        room.issue(alice, 60, TokenScope.VOIP);
        select();
        TokenTimeline timeline = Seen.all(pane, TokenTimeline.class).getFirst();
        assertThat(timeline.getAccessibleText())
                .contains(
                        "Timeline of 2 tokens",
                        "revoked, chat, issued 2026-11-23 12:00:00 +00:00, would have expired 2026-11-23 13:00:00 +00:00, revoked 2026-11-23 12:40:00 +00:00",
                        "live, voip, issued 2026-11-23 12:40:00 +00:00, expires 2026-11-23 13:40:00 +00:00");
        assertThat(Seen.all(timeline, Rectangle.class)).hasSize(2);
        assertThat(Seen.texts()).contains("revoked 12:40");
    }

    @Test
    void moreTokensThanTheTimelineHasRoomForAreReported() {
        for (int i = 0; i < 52; i++) {
            room.issue(alice, 60 + i, TokenScope.CHAT);
        }
        select();
        assertThat(Seen.all(pane, TokenTimeline.class).getFirst().lookupAll(".bar"))
                .hasSize(50);
        assertThat(Seen.text(pane)).contains("The timeline shows the newest 50 of 52 tokens.", "Tokens 52");
    }

    @Test
    void copyLendsTheValueToTheClipboardAndShowsItNowhere() {
        IssuedToken token = room.issue(alice, 60, TokenScope.CHAT);
        select();
        link("copy").fire();
        assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(value(token));
        assertThat(Seen.text(pane)).contains("Copied. The clipboard is cleared in 30 seconds");
        assertThat(Seen.texts()).noneMatch(text -> leaks(text, token));
    }

    @Test
    void aTokenWhoseValueIsGoneSaysWhyNothingCanBeDoneWithIt() {
        room.issue(alice, 60, TokenScope.CHAT);
        room.open(Environment.WORKSHOP);
        select();
        assertThat(Seen.all(pane, Hyperlink.class)).hasSize(3).allMatch(Node::isDisabled);
        assertThat(Seen.texts()).anyMatch(text -> text.startsWith("The value of this token is not available"));
        TableView<?> table = (TableView<?>) pane.lookup(".tokens-table");
        table.getSelectionModel().select(0);
        assertThat(table.getContextMenu().getItems())
                .filteredOn(item -> !(item instanceof Menu))
                .hasSize(3)
                .allMatch(item -> item.isDisable());
    }

    @Test
    void theContextMenuDoesWhatTheLinksDo() {
        IssuedToken token = room.issue(alice, 60, TokenScope.CHAT);
        select();
        TableView<?> table = (TableView<?>) pane.lookup(".tokens-table");
        assertThat(table.getContextMenu().getItems()).allMatch(item -> item.isDisable());
        table.getSelectionModel().select(0);
        table.getContextMenu().getItems().getFirst().fire();
        assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(value(token));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCEPTED     | 200 |               | 200 · Accepted          | whoever has it can use it",
                "REFUSED      | 401 | revoked       | 401 · Refused           | the reason: it was revoked",
                "REFUSED      | 401 | expired       | 401 · Refused           | the reason: it has expired",
                "REFUSED      | 401 | deleted       | 401 · Refused           | its identity was deleted",
                "REFUSED      | 401 | forged        | 401 · Refused           | did not issue this token",
                "REFUSED      | 401 |               | 401 · Refused           | gives no reason",
                "REFUSED      | 401 | something new | 401 · Refused           | gives no reason",
                "INCONCLUSIVE | 403 | no-chat-scope | 403 · Scope missing     | the token has no chat scope",
                "INCONCLUSIVE | 403 |               | 403 · Inconclusive      | The token may still be live",
            })
    void aTrialIsAnsweredInPlainText(
            TokenTrial.Verdict verdict, int status, String reason, String large, String meaning) {
        room.service.trial = new TokenTrial(verdict, status, reason == null ? "" : reason);
        room.issue(alice, 60, TokenScope.CHAT);
        select();
        link("try").fire();
        assertThat(Seen.text(pane)).contains(large, meaning, "Tried at 12:00:00: token with chat, issued 12:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCEPTED     | 200 |               | accepted      | 2026-11-23 12:30:00 accepted (200)",
                "REFUSED      | 401 | revoked       | refused       | 2026-11-23 12:30:00 refused (401), revoked",
                "REFUSED      | 401 |               | refused       | 2026-11-23 12:30:00 refused (401)",
                "INCONCLUSIVE | 403 | no-chat-scope | scope-missing | 2026-11-23 12:30:00 scope missing (403)",
                "INCONCLUSIVE | 403 |               | cannot-tell   | 2026-11-23 12:30:00 inconclusive (403)",
            })
    void aTryStaysInTheTimelineAsAShapeAndAsText(
            TokenTrial.Verdict verdict, int status, String reason, String look, String text) {
        room.service.trial = new TokenTrial(verdict, status, reason == null ? "" : reason);
        room.issue(alice, 60, TokenScope.CHAT);
        room.pass(Duration.ofMinutes(30));
        select();
        link("try").fire();
        select();
        TokenTimeline timeline = Seen.all(pane, TokenTimeline.class).getFirst();
        assertThat(timeline.lookupAll(".try." + look)).hasSize(1);
        assertThat(timeline.getAccessibleText()).endsWith("tries: " + text);
    }

    @Test
    void everyOutcomeHasAShapeOfItsOwn() {
        assertThat(TrialOutcome.values()).extracting(TrialOutcome::ground).doesNotHaveDuplicates();
        assertThat(TrialOutcome.values()).extracting(TrialOutcome::sign).doesNotHaveDuplicates();
    }

    @Test
    void whereTheServiceSaysNothingTheLedgerShowsWhatItKnows() {
        room.service.trial = new TokenTrial(TokenTrial.Verdict.REFUSED, 401, "");
        room.issue(alice, 60, TokenScope.CHAT);
        select();
        link("try").fire();
        assertThat(Seen.text(pane))
                .contains("gives no reason", "valid until 2026-11-23 13:00:00", "Somebody else may have revoked it");
        room.controller().perform(new Command.Revoke(alice.id()));
        link("try").fire();
        assertThat(Seen.text(pane)).contains("revoked at 2026-11-23 12:00:00. This is probably the reason.");
        room.pass(Duration.ofHours(1));
        link("try").fire();
        assertThat(Seen.text(pane)).contains("expired at 2026-11-23 13:00:00. This is probably the reason.");
        room.service.trial = new TokenTrial(TokenTrial.Verdict.REFUSED, 401, "deleted");
        link("try").fire();
        assertThat(Seen.text(pane)).contains("its identity was deleted", "The service's answer counts");
    }

    @Test
    void whatATrialSaidIsOfBeforeOnceTheTokenStandsElsewhere() {
        room.service.trial = new TokenTrial(TokenTrial.Verdict.ACCEPTED, 200, "");
        room.issue(alice, 60, TokenScope.CHAT);
        select();
        link("try").fire();
        assertThat(Seen.text(pane)).contains("Service and ledger agree.");
        room.controller().perform(new Command.Revoke(alice.id()));
        assertThat(Seen.text(pane))
                .contains("200 · Accepted", "This was the result at the time of the try", "Tried at 12:00:00")
                .doesNotContain("whoever has it can use it", "According to the ledger, valid");
        assertThat(Seen.all(pane, TrialVerdict.class).getFirst().getPseudoClassStates())
                .extracting(PseudoClass::getPseudoClassName)
                .doesNotContain("accepted");
        link("try").fire();
        assertThat(Seen.text(pane)).doesNotContain("This was the result at the time of the try");
        room.pass(Duration.ofHours(1));
        assertThat(Seen.text(pane)).contains("This was the result at the time of the try");
    }

    @Test
    void whileARevocationIsNotEffectiveAnAcceptedTokenSaysSo() {
        room.open(Environment.TEST);
        room.issue(alice, 60, TokenScope.CHAT);
        room.controller().perform(new Command.Revoke(alice.id()));
        select();
        link("try").fire();
        Dialogs.press("Send token");
        assertThat(Seen.text(pane)).contains("200 · Accepted", "The revocation is not effective yet.");
    }

    @Test
    void aTrialThatFailsIsAFaultAndNoAnswer() {
        room.issue(alice, 60, TokenScope.CHAT);
        select();
        room.service.failAfter(0, new Fault.Unreachable("https://localhost", Reason.of(TransportProblem.NOBODY_THERE)));
        link("try").fire();
        assertThat(room.failures).hasSize(1);
        assertThat(Seen.text(pane)).doesNotContain("Asking", "Accepted");
        select();
        assertThat(pane.lookupAll(".try")).isEmpty();
    }

    @Test
    void anAnswerThatComesAfterAnotherSelectionIsNotShown() {
        room.issue(alice, 60, TokenScope.CHAT);
        Identity bob = room.identity("Bob");
        select();
        room.holding = true;
        link("try").fire();
        assertThat(Seen.text(pane)).contains("Asking the service");
        view.selection().set(List.of(bob.id()));
        room.release();
        assertThat(Seen.text(pane)).contains("Bob").doesNotContain("Accepted");
    }

    @Test
    void onARealResourceNoTokenIsSentBeforeAPersonAgrees() {
        room.open(Environment.TEST);
        room.issue(alice, 60, TokenScope.CHAT);
        select();
        int sent = room.service.sent;
        link("try").fire();
        assertThat(room.service.sent).isEqualTo(sent);
        assertThat(String.join("\n", Seen.texts()))
                .contains("Send this token to contoso.communication.azure.com?", "profile Contoso");
        Dialogs.press("Cancel");
        assertThat(room.service.sent).isEqualTo(sent);
        link("try").fire();
        Dialogs.press("Send token");
        assertThat(room.service.sent).isEqualTo(sent + 1);
        assertThat(Seen.text(pane)).contains("200 · Accepted");
    }

    @Test
    void aDeletedIdentityOffersNoMoreTokens() {
        room.controller().perform(new Command.Delete(alice.id()));
        select();
        assertThat(Seen.text(pane)).contains("This identity was deleted.").doesNotContain("Issue token…", "Revoke all");
    }

    @Test
    void revokeIsHandedOnWithTheIdentity() {
        select();
        Seen.named(pane, Button.class, "Revoke all tokens…").fire();
        assertThat(revokeWanted).singleElement().matches(wanted -> wanted.id().equals(alice.id()));
    }

    @Test
    void theKeyboardReachesEveryControlAndEachHasAName() {
        room.issue(alice, 60, TokenScope.CHAT);
        select();
        Set<Node> reached = new LinkedHashSet<>();
        Seen.named(pane, Button.class, "Copy ID").requestFocus();
        for (Node at = pane.getScene().getFocusOwner();
                reached.add(at);
                at = pane.getScene().getFocusOwner()) {
            at.requestFocusTraversal(TraversalDirection.NEXT);
        }
        assertThat(reached).allMatch(IdentityDetailsViewTest::isNamed);
        assertThat(reached)
                .contains(link("copy"), link("inspect"), link("try"), pane.lookup(".tokens-table"))
                .contains(Seen.named(pane, Button.class, "Issue token…"))
                .hasAtLeastOneElementOfType(TextArea.class)
                .hasAtLeastOneElementOfType(TokenTimeline.class);
    }

    @Test
    void theSheetHasNoMistakes() {
        select();
        assertThat(CssParser.errorsProperty()).isEmpty();
    }

    private static boolean isNamed(Node node) {
        return node.getAccessibleText() != null
                || (node instanceof Labeled labeled && !labeled.getText().isBlank())
                || node instanceof TabPane;
    }

    private void select() {
        view.selection().set(List.of());
        view.selection().set(List.of(alice.id()));
        Seen.layOut(pane);
    }

    private String fullId() {
        return Seen.all(pane, TextArea.class).getFirst().getText();
    }

    private Hyperlink link(String text) {
        return Seen.named(pane, Hyperlink.class, text);
    }

    /** The texts of the table's cells that have one, row by row. */
    private List<String> cells() {
        Seen.layOut(pane);
        List<String> texts = new ArrayList<>();
        for (TableCell<?, ?> cell : Seen.all(pane, TableCell.class)) {
            if (cell.getText() != null && !cell.getText().isEmpty()) {
                texts.add(cell.getText());
            }
        }
        return texts;
    }

    private String value(IssuedToken token) {
        return Objects.requireNonNull(room.workspace.get())
                .vault()
                .value(token)
                .orElseThrow()
                .reveal();
    }

    /** Whether the words hold the token, or a part of it from which claims or signature can be read. */
    private boolean leaks(String text, IssuedToken token) {
        for (String part : value(token).split("\\.", -1)) {
            if (text.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
