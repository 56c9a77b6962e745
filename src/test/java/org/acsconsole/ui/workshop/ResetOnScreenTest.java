package org.acsconsole.ui.workshop;

import static org.acsconsole.ui.workshop.OpenWorkshop.inWindow;
import static org.acsconsole.ui.workshop.OpenWorkshop.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Steps;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenState;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.workshop.protocol.ChangedIdentities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Service and ledger return to empty, or to a class, once the user has confirmed it. */
final class ResetOnScreenTest extends InOpenWorkshop {

    ResetOnScreenTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void theConfirmationSaysWhatIsLost() {
        ours();
        ours();
        screen.press("Empty…");
        until("it is said", () -> said().contains("2 identities are removed"));
        assertThat(said()).contains("their tokens are no longer accepted", "This cannot be undone.");
    }

    @Test
    void theConfirmationComesAlsoWhereAnotherScreenIsShownMeanwhile() {
        Button empty = screen.find(Button.class, each -> "Empty…".equals(each.getText()))
                .orElseThrow();
        inWindow(() -> {
            empty.fire();
            empty.getScene().setRoot(new Pane());
            return true;
        });
        until("it is said", () -> said().contains("This cannot be undone."));
    }

    @Test
    void serviceLedgerVaultAndTourAreEmpty() {
        IssuedToken token = ours();
        screen.press("Run step");
        until(
                "the tour went on",
                () -> inWindow(() -> !screen.tour().tour().results().isEmpty()));
        screen.press("Empty…");
        confirm("Empty workshop");
        until("the ledger is empty", () -> rows().isEmpty());
        assertThat(service().changes()).isEmpty();
        assertThat(real.workspace().vault().value(token)).isEmpty();
        until(
                "the tour is at its start",
                () -> inWindow(() -> screen.tour().tour().results().isEmpty()));
        assertThat(ledger().activities(null, null, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.operation()).isEqualTo(Operation.RESET))
                .satisfies(row -> assertThat(row.result().outcome()).isEqualTo(Activity.Outcome.DONE));
        assertThat(screen.failures).isEmpty();
    }

    @Test
    void theClassStandsInTheLedgerWithTokensInEveryState() {
        ours();
        screen.press("Fill with a class of 100…");
        confirm("Empty and fill with a class");
        until("the class is there", () -> rows().size() == 100);
        assertThat(service().changes()).hasSize(100);
        assertThat(ledger().followedTo()).isEqualTo(service().mark());
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.identity().details().label()).isNotBlank());
        Set<TokenState> states = EnumSet.noneOf(TokenState.class);
        tokens().forEach(token -> states.add(token.stateAt(real.instant())));
        assertThat(states)
                .containsExactlyInAnyOrder(
                        TokenState.LIVE,
                        TokenState.EXPIRING,
                        TokenState.EXPIRED,
                        TokenState.REVOKING,
                        TokenState.REVOKED);
    }

    @Test
    void theServiceSaysOfEveryTokenOfTheClassWhatTheLedgerSays() {
        screen.press("Fill with a class of 100…");
        confirm("Empty and fill with a class");
        until("the class is there", () -> rows().size() == 100);
        tokens().forEach(token -> {
            TokenTrial.Verdict verdict =
                    Steps.tried(real.workspace().controller(), token).trial().verdict();
            TokenState state = token.stateAt(real.instant());
            assertThat(verdict == TokenTrial.Verdict.REFUSED)
                    .as("%s", state)
                    .isEqualTo(state == TokenState.EXPIRED || state == TokenState.REVOKED);
        });
    }

    private IssuedToken ours() {
        return Steps.createdWithToken(
                        real.workspace().controller(),
                        IdentityDetails.NONE,
                        Set.of(TokenScope.CHAT),
                        TokenLifetime.SHORTEST)
                .token();
    }

    private Ledger ledger() {
        return real.workspace().ledger();
    }

    private List<IdentityRow> rows() {
        return ledger().identities(new IdentityQuery(
                IdentityFilter.ALL, "", IdentityOrder.NEWEST_FIRST, null, 1_000, real.instant()));
    }

    private Stream<IssuedToken> tokens() {
        return rows().stream().flatMap(row -> ledger().tokens(row.identity().id(), 10).stream());
    }

    private ChangedIdentities service() {
        return real.call(control -> control.changes(ChangedIdentities.FROM_THE_FIRST, 1_000))
                .orElseThrow();
    }

    private static String said() {
        return inWindow(() -> dialogs()
                .flatMap(pane -> pane.getContent().lookupAll(".label").stream())
                .map(node -> ((Label) node).getText())
                .reduce("", (all, text) -> all + text + " "));
    }

    private static void confirm(String action) {
        until("a dialog", () -> inWindow(() -> button(action).findFirst().isPresent()));
        inWindow(() -> {
            button(action).findFirst().orElseThrow().fire();
            return true;
        });
    }

    private static Stream<Button> button(String action) {
        return dialogs()
                .flatMap(pane -> pane.getButtonTypes().stream().<Node>map(pane::lookupButton))
                .map(Button.class::cast)
                .filter(button -> action.equals(button.getText()));
    }

    private static Stream<DialogPane> dialogs() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast);
    }
}
