package org.acsconsole.ui.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.ui.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The dialog that issues tokens. */
@ExtendWith(FxThread.class)
final class TokenDialogsTest {

    private ScriptedWorkspace room;
    private Identity alice;
    private Window owner;

    @BeforeEach
    void open(@TempDir Path folder) {
        room = new ScriptedWorkspace(folder, Locale.ENGLISH);
        room.open(Environment.WORKSHOP);
        alice = room.identity("Alice");
        StackPane nothing = new StackPane();
        Seen.show(nothing);
        owner = nothing.getScene().getWindow();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aTokenIsOfferedAsInTheQuickstart() {
        IssueTokenDialog.open(room.context, owner, List.of(alice));
        assertThat(Seen.text(Dialogs.top()))
                .contains("Issue a token for Alice", "Expires at 2026-11-24 12:00 if issued now.");
        assertThat(Dialogs.button("Issue token").isDefaultButton()).isTrue();
        Dialogs.press("Issue token");
        assertThat(Dialogs.open()).isZero();
        assertThat(tokens(alice)).singleElement().satisfies(token -> {
            assertThat(token.scopes()).containsExactly(TokenScope.VOIP);
            assertThat(token.times().expiresAt()).isEqualTo(Samples.NOON.plus(Duration.ofHours(24)));
        });
    }

    @Test
    void inProductionItIsSaidOnceWhereTokensOfUsersBelong() {
        room.open(Environment.PRODUCTION);
        Identity kim = room.identity("Kim");
        IssueTokenDialog.open(room.context, owner, List.of(kim));
        assertThat(Seen.text(Dialogs.top())).contains("trusted service of its own", "Read about the architecture");
        Dialogs.press("Cancel");
        IssueTokenDialog.open(room.context, owner, List.of(kim));
        assertThat(Seen.text(Dialogs.top())).doesNotContain("trusted service of its own", "Read about");
    }

    @Test
    void elsewhereThanInProductionNobodyIsRemindedOfIt() {
        IssueTokenDialog.open(room.context, owner, List.of(alice));
        assertThat(Seen.text(Dialogs.top())).doesNotContain("trusted service of its own", "Read about");
    }

    @Test
    void theExpiryFollowsTheServicesClockAndThePresets() {
        IssueTokenDialog.open(room.context, owner, List.of(alice));
        Seen.named(Dialogs.top(), ToggleButton.class, "4 h").fire();
        assertThat(lifetime().getText()).isEqualTo("4:00");
        assertThat(Seen.text(Dialogs.top())).contains("Expires at 2026-11-23 16:00");
        room.pass(Duration.ofMinutes(1));
        assertThat(Seen.text(Dialogs.top())).contains("Expires at 2026-11-23 16:01");
        Seen.named(Dialogs.top(), ToggleButton.class, "4 h").fire();
        assertThat(Seen.named(Dialogs.top(), ToggleButton.class, "4 h").isSelected())
                .isTrue();
        lifetime().setText("720");
        assertThat(Seen.named(Dialogs.top(), ToggleButton.class, "12 h").isSelected())
                .isTrue();
    }

    @Test
    void whatTheServiceWouldRefuseCannotBeSent() {
        IssueTokenDialog.open(room.context, owner, List.of(alice));
        Seen.named(Dialogs.top(), CheckBox.class, "voip").fire();
        assertThat(Dialogs.button("Issue token").isDisabled()).isTrue();
        assertThat(Seen.text(Dialogs.top())).contains("Choose at least one scope.");
        Seen.named(Dialogs.top(), CheckBox.class, "chat.join.limited").fire();
        lifetime().setText("0:59");
        assertThat(Dialogs.button("Issue token").isDisabled()).isTrue();
        assertThat(Seen.text(Dialogs.top())).contains("60 to 1440 minutes");
        lifetime().setText("an hour");
        assertThat(Seen.text(Dialogs.top())).contains("Write the lifetime in minutes");
        lifetime().setText("1:00");
        Dialogs.press("Issue token");
        assertThat(tokens(alice))
                .singleElement()
                .satisfies(token -> assertThat(token.scopes()).containsExactly(TokenScope.CHAT_JOIN_LIMITED));
    }

    @Test
    void whoTypesALifetimeIsNotWrittenOver() {
        IssueTokenDialog.open(room.context, owner, List.of(alice));
        lifetime().clear();
        for (String key : List.of("6", "0", "0")) {
            lifetime().appendText(key);
        }
        assertThat(lifetime().getText()).isEqualTo("600");
        assertThat(Dialogs.button("Issue token").isDisabled()).isFalse();
        assertThat(Seen.text(Dialogs.top())).contains("Expires at 2026-11-23 22:00");
    }

    @Test
    void scopesAndLifetimeEachSayWhatIsWrongWithThem() {
        IssueTokenDialog.open(room.context, owner, List.of(alice));
        Seen.named(Dialogs.top(), CheckBox.class, "voip").fire();
        lifetime().setText("59");
        assertThat(Seen.text(Dialogs.top())).contains("Choose at least one scope.", "60 to 1440 minutes");
    }

    @Test
    void aFailureIsShownAndTheDialogStays() {
        IssueTokenDialog.open(room.context, owner, List.of(alice));
        room.service.failAfter(0, new Fault.Throttled(Duration.ofSeconds(3), null));
        Dialogs.press("Issue token");
        assertThat(room.failures).hasSize(1);
        assertThat(Dialogs.open()).isOne();
        Dialogs.press("Issue token");
        assertThat(Dialogs.open()).isZero();
        assertThat(tokens(alice)).hasSize(1);
    }

    @Test
    void oneWhoCannotGetATokenKeepsNobodyFromTheirs() {
        List<Identity> several = List.of(alice, room.identity("Bob"), room.identity("Carol"));
        IssueTokenDialog.open(room.context, owner, several);
        assertThat(Seen.text(Dialogs.top())).contains("each of 3 identities", "Alice, Bob, Carol");
        room.service.refuse(alice.id(), new Fault.IdentityNotFound(null));
        Dialogs.press("Issue 3 tokens");
        assertThat(several).map(this::tokens).map(List::size).containsExactly(0, 1, 1);
        assertThat(Dialogs.open()).isOne();
        assertThat(Dialogs.top().getHeaderText()).isEqualTo("Issue tokens: result");
        assertThat(Seen.text(Dialogs.top())).contains("2 done · 1 failed · 0 not started");
    }

    @Test
    void thoseWithoutATokenAreTriedAgainAndNobodyElse() {
        List<Identity> several = List.of(alice, room.identity("Bob"), room.identity("Carol"));
        IssueTokenDialog.open(room.context, owner, several);
        room.service.refuse(alice.id(), new Fault.WrongResource(null));
        Dialogs.press("Issue 3 tokens");
        room.service.refuseNobody();
        Dialogs.press("Try 1 again");
        assertThat(several).map(this::tokens).map(List::size).containsExactly(1, 1, 1);
        assertThat(Seen.text(Dialogs.top())).contains("1 done · 0 failed · 0 not started");
    }

    @Test
    void whoMayHaveATokenAlreadyIsNotOfferedAnother() {
        IssueTokenDialog.open(room.context, owner, List.of(alice, room.identity("Bob")));
        room.service.refuse(alice.id(), new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.TIMED_OUT));
        Dialogs.press("Issue 2 tokens");
        assertThat(Seen.text(Dialogs.top()))
                .contains("1 done · 0 failed · 1 unknown")
                .doesNotContain("again");
    }

    @Test
    void whileTokensAreIssuedTheDialogWaits() {
        IssueTokenDialog.open(room.context, owner, List.of(alice));
        room.holding = true;
        Dialogs.press("Issue token");
        assertThat(Dialogs.button("Issue token").isDisabled()).isTrue();
        assertThat(lifetime().isDisabled()).isTrue();
        Dialogs.press("Cancel");
        assertThat(Dialogs.open()).isOne();
        room.release();
        assertThat(Dialogs.open()).isZero();
    }

    private List<IssuedToken> tokens(Identity identity) {
        return Objects.requireNonNull(room.workspace.get()).ledger().tokens(identity.id(), 10);
    }

    private static TextField lifetime() {
        return Seen.all(Dialogs.top(), TextField.class).getFirst();
    }
}
