package org.acsconsole.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.token.Signature;
import org.acsconsole.ui.FxThread;
import org.acsconsole.ui.control.SecretField;
import org.acsconsole.ui.tokens.Samples;
import org.acsconsole.ui.tokens.ScriptedWorkspace;
import org.acsconsole.ui.tokens.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window that looks into tokens, as the user sees and works it. */
@ExtendWith(FxThread.class)
final class TokenInspectorTest {

    private static final String ENCRYPTED = "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.b.c.d.e";

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
    void aTokenOfTheListIsExplainedAndItsTextMasked() {
        TokenValue value = inspectNew(60);
        assertThat(fields())
                .extracting(InspectedField::name)
                .startsWith("skypeid", "acsScope", "scp", "exp", "iat")
                .contains("alg", "workshop");
        assertThat(fields())
                .filteredOn(field -> field.name().equals("exp"))
                .singleElement()
                .satisfies(field -> assertThat(field.meaning())
                        .contains("When it expires", "2026-11-23 13:00:00 +00:00 here", "2026-11-23T13:00:00Z in UTC"));
        assertThat(text())
                .contains("masked", "live", "According to the ledger.", "The signature matches", "is not a contract");
        for (String part : value.reveal().split("\\.", -1)) {
            assertThat(Seen.texts()).noneMatch(text -> text.contains(part));
        }
    }

    @Test
    void theWindowHoldsNobodyUpAndThereIsOne() {
        inspectNew(60);
        room.inspector.open(owner);
        assertThat(inspectors())
                .singleElement()
                .satisfies(stage -> assertThat(stage.getModality()).isEqualTo(Modality.NONE));
    }

    @Test
    void theCountdownFollowsTheServicesClockForTheWorkshopsTokens() {
        inspectNew(60);
        room.wall = Samples.NOON.plus(Duration.ofDays(9));
        room.pass(Duration.ofMinutes(49));
        assertThat(text()).contains("live", "11:00 left", "Service clock", "2026-11-23 12:49:00");
        room.pass(Duration.ofMinutes(1));
        assertThat(text()).contains("expiring", "10:00 left");
        room.pass(Duration.ofMinutes(10));
        assertThat(text())
                .contains("expired", "expired 0 s ago", "It has expired.")
                .doesNotContain("left");
        assertThat(Seen.all(root(), LifetimeBar.class).getFirst().getAccessibleText())
                .contains("issued 2026-11-23 12:00:00", "refresh 2026-11-23 12:50:00", "expires 2026-11-23 13:00:00");
    }

    @Test
    void theTokensOfTheWorldLiveOnThisComputersClock() {
        room.signature = Signature.NO_PUBLIC_KEY;
        room.pass(Duration.ofDays(3));
        paste(token(
                "{\"alg\":\"RS256\"}",
                "{\"skypeid\":\"acs:r_u\",\"iat\":%d,\"exp\":%d}"
                        .formatted(Samples.NOON.getEpochSecond() - 60, Samples.NOON.getEpochSecond() + 3_540)));
        assertThat(text())
                .contains("This computer's clock", "live", "59:00 left", "According to the token only", "no public key")
                .contains("another resource")
                .doesNotContain("refuses it");
    }

    @Test
    void whatTheLedgerKnowsOfAPastedTokenIsReported() {
        IssuedToken token = room.issue(alice, 60, TokenScope.CHAT);
        String text = vault(token).reveal();
        paste("Bearer " + text);
        assertThat(text()).contains("live", "According to the ledger.", "'Bearer' was pasted along");
        room.controller().perform(new Command.Revoke(alice.id()));
        paste(text);
        assertThat(text()).contains("revoked").doesNotContain("left");
        room.controller().perform(new Command.Delete(alice.id()));
        paste(text);
        assertThat(text()).contains("identity deleted");
    }

    @Test
    void ofAnAlteredTokenNothingIsTrusted() {
        room.signature = Signature.ALTERED;
        inspectNew(60);
        assertThat(text()).contains("untrusted", "The signature does not match").doesNotContain("left");
    }

    @ParameterizedTest
    @CsvSource({"none, xxxx", "none, ''", "RS256, ''"})
    void aTokenThatIsNotSignedIsNotLiveWhateverItSays(String algorithm, String signature) {
        room.signature = Signature.NO_PUBLIC_KEY;
        paste(part("{\"alg\":\"%s\"}".formatted(algorithm)) + "."
                + part("{\"skypeid\":\"acs:r_u\",\"exp\":%d}"
                        .formatted(Samples.NOON.plus(Duration.ofDays(30)).getEpochSecond()))
                + "." + signature);
        assertThat(text()).contains("untrusted", "It is not signed").doesNotContain("left", "According to the token");
    }

    @Test
    void whatCannotBeDecodedIsReported() {
        paste("opaque and secret");
        assertThat(text()).contains("it has no dots", "It contained spaces").doesNotContain("opaque");
        assertThat(Seen.all(root(), TableView.class)).isEmpty();
        paste("eyJhbGciOiJSUzI1NiJ9.e30");
        assertThat(text()).contains("was cut off");
        paste(ENCRYPTED);
        assertThat(text())
                .contains("encrypted", "issues such tokens to users of Microsoft Entra ID", "only in the answer")
                .doesNotContain("does not issue");
        paste("\"\"");
        assertThat(text()).contains("Nothing is left");
        paste("x".repeat(1_000_000));
        assertThat(text()).contains("longer than any access token");
        assertThat(field().getLength()).isLessThan(40_000);
    }

    @Test
    void theExpiryOfAnEncryptedTokenComesFromTheAnswerThatWasPasted() {
        paste("{\"token\":\"" + ENCRYPTED + "\",\"expiresOn\":\"2026-11-23T13:00:00.1501519+00:00\"}");
        assertThat(text()).contains("it expires 2026-11-23 13:00:00", "Other text was pasted along");
    }

    @Test
    void theExpiryOfAnEncryptedTokenOfTheListIsTheOneThatTheServiceAnswered() {
        room.inspector.open(owner, new TokenValue(ENCRYPTED), Samples.NOON);
        assertThat(text()).contains("it expires 2026-11-23 12:00:00");
    }

    @Test
    void twoTokensAreNotOne() {
        String one = token("{\"alg\":\"RS256\"}", "{\"skypeid\":\"acs:r_u\"}");
        paste(one + "\n" + one.replace(".eyJ", ".eyJhIjoxLCJ") + "\n");
        assertThat(text()).contains("several tokens");
        assertThat(Seen.all(root(), TableView.class)).isEmpty();
    }

    @Test
    void thePastedTextIsMaskedUntilItIsRevealedAndNeverLeaves() {
        paste("aaa.bbb.ccc");
        assertThat(drawn()).doesNotContain("aaa.bbb.ccc");
        reveal().fire();
        assertThat(drawn()).contains("aaa.bbb.ccc");
        Clipboard.getSystemClipboard().clear();
        field().selectAll();
        field().copy();
        field().cut();
        assertThat(Clipboard.getSystemClipboard().hasString()).isFalse();
        assertThat(field().getText()).isEqualTo("aaa.bbb.ccc");
    }

    @Test
    void nothingIsRevealedToAnAudience() {
        paste(vault(room.issue(alice, 60, TokenScope.CHAT)).reveal());
        reveal().fire();
        room.presenting.set(true);
        assertThat(field().revealed().get()).isFalse();
        assertThat(reveal().isDisabled()).isTrue();
        assertThat(fields())
                .noneMatch(shown -> shown.value().contains(alice.id().resource()));
        room.presenting.set(false);
        assertThat(field().revealed().get()).isFalse();
    }

    @Test
    void clearedOrClosedItForgets() {
        paste("aaa.bbb.ccc");
        Seen.named(root(), Button.class, "Clear").fire();
        assertThat(field().getText()).isEmpty();
        field().undo();
        assertThat(field().getText()).isEmpty();
        assertThat(text()).contains("forgotten when this window is closed.");
        paste("aaa.bbb.ccc");
        SecretField left = field();
        inspectors().getFirst().hide();
        assertThat(left.getText()).isEmpty();
        left.undo();
        assertThat(left.getText()).isEmpty();
        room.inspector.open(owner);
        assertThat(field()).isNotSameAs(left);
        assertThat(field().getText()).isEmpty();
    }

    private TokenValue inspectNew(int minutes) {
        IssuedToken token = room.issue(alice, minutes, TokenScope.CHAT, TokenScope.VOIP);
        TokenValue value = vault(token);
        room.inspector.open(owner, value, token.times().expiresAt());
        Seen.layOut(root());
        return value;
    }

    private void paste(String text) {
        room.inspector.open(owner);
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        field().paste();
        Seen.layOut(root());
    }

    private TokenValue vault(IssuedToken token) {
        return Objects.requireNonNull(room.workspace.get()).vault().value(token).orElseThrow();
    }

    private static String token(String header, String claims) {
        return part(header) + "." + part(claims) + "." + part("x".repeat(256));
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Stage> inspectors() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && !window.equals(owner))
                .map(Stage.class::cast)
                .toList();
    }

    private Parent root() {
        return inspectors().getFirst().getScene().getRoot();
    }

    private String text() {
        return Seen.text(root());
    }

    private SecretField field() {
        return Seen.all(root(), SecretField.class).getFirst();
    }

    private ToggleButton reveal() {
        return Seen.all(root(), ToggleButton.class).getFirst();
    }

    /** What is drawn in the field. */
    private String drawn() {
        Seen.layOut(root());
        return Seen.all(field(), Text.class).stream().map(Text::getText).reduce("", String::concat);
    }

    private List<InspectedField> fields() {
        TableView<?> table = Seen.all(root(), TableView.class).getFirst();
        return table.getItems().stream().map(InspectedField.class::cast).toList();
    }
}
