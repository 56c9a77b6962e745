package org.acsconsole.ui.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.token.EntraTokens;
import org.acsconsole.ui.FxThread;
import org.acsconsole.ui.control.SecretField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialog that exchanges a Teams user's token. */
@ExtendWith(FxThread.class)
final class ExchangeTokenDialogTest {

    private static final String OTHER = "99999999-2222-3333-4444-555555555555";
    private static final IdentityId KIM = IdentityId.ofTeamsUser(UUID.fromString(EntraTokens.USER));

    @TempDir
    Path folder;

    private final EntraTokens right = EntraTokens.until(Instant.now().plus(Duration.ofHours(1)));
    private final EntraTokens ofWorkshop = right.with("iss", "https://localhost:8443/adfs");
    private final List<CompletedStep> done = new ArrayList<>();
    private ScriptedWorkspace room;

    @BeforeEach
    void inEnglish() {
        room = new ScriptedWorkspace(folder.resolve("english"), Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aTokenThatFitsIsExchangedAndStandsInTheLedger() {
        open(Environment.TEST, Optional.of(KIM));
        field("application").setText(EntraTokens.APPLICATION);
        field("tenant").setText(EntraTokens.TENANT);
        paste(right);
        assertThat(shown()).contains(", as entered").doesNotContain("differs", "not compared", "limited");
        Dialogs.press("Exchange token");
        assertThat(Dialogs.open()).isZero();
        assertThat(done).singleElement().isInstanceOf(CompletedStep.Exchanged.class);
        assertThat(room.workspace.get().ledger().tokens(KIM, 9)).hasSize(1);
        assertThat(room.workspace
                        .get()
                        .ledger()
                        .identity(KIM)
                        .orElseThrow()
                        .details()
                        .user())
                .isEqualTo("kim@contoso.com");
    }

    @Test
    void whatWasTakenFromTheTokenIsSaidToBe() {
        open(Environment.TEST, Optional.empty());
        paste(right);
        assertThat(field("user").getText()).isEqualTo(EntraTokens.USER);
        assertThat(field("application").getText()).isEqualTo(EntraTokens.APPLICATION);
        assertThat(shown())
                .contains("not compared", "User (oid): " + EntraTokens.USER + ", taken from the token itself")
                .doesNotContain(", as entered");
        assertThat(Dialogs.button("Exchange token").isDisabled()).isFalse();
    }

    @Test
    void anotherTokenFillsInAgainButWhatTheUserWroteStays() {
        open(Environment.TEST, Optional.empty());
        paste(right);
        field("application").setText(OTHER);
        paste(right.with("oid", OTHER));
        assertThat(field("user").getText()).isEqualTo(OTHER);
        assertThat(field("application").getText()).isEqualTo(OTHER);
        assertThat(shown())
                .contains("Application (appid or azp): " + EntraTokens.APPLICATION + ". It should be " + OTHER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "oid | 99999999-2222-3333-4444-555555555555 | It should be " + EntraTokens.USER,
                "appid | 99999999-2222-3333-4444-555555555555 | It should be " + EntraTokens.APPLICATION,
                "aud | https://graph.microsoft.com | It should be https://auth.msft.communication.azure.com",
                "scp | User.Read | It should have Teams.ManageCalls Teams.ManageChats",
                "tid | 99999999-2222-3333-4444-555555555555 | It should be " + EntraTokens.TENANT,
                "exp | 1 | It should be later than now",
                "iss | https://localhost:8443/adfs | It should be Microsoft Entra ID"
            })
    void aMismatchIsNamedAndARealResourceIsNotAsked(String claim, String value, String sentence) {
        open(Environment.TEST, Optional.of(KIM));
        field("application").setText(EntraTokens.APPLICATION);
        field("tenant").setText(EntraTokens.TENANT);
        paste(right.with(claim, value));
        assertThat(shown()).contains(sentence, "It is not sent to a real resource");
        assertThat(Dialogs.button("Exchange token").isDisabled()).isTrue();
        assertThat(Seen.all(Dialogs.top(), CheckBox.class)).isEmpty();
    }

    @Test
    void onTheWorkshopTheRefusalCanBeSeenAndTheDialogStays() {
        open(Environment.WORKSHOP, Optional.of(IdentityId.ofTeamsUser(UUID.fromString(OTHER))));
        paste(ofWorkshop);
        assertThat(Dialogs.button("Exchange token").isDisabled()).isTrue();
        Seen.all(Dialogs.top(), CheckBox.class).getFirst().fire();
        room.service.failAfter(0, new Fault.BadInput("Provided AAD token issued for unexpected user.", "userId", null));
        Dialogs.press("Exchange token");
        assertThat(room.failures).hasSize(1);
        assertThat(Dialogs.open()).isOne();
        assertThat(Dialogs.button("Exchange token").isDisabled()).isFalse();
        Dialogs.press("Exchange token");
        assertThat(done).hasSize(1);
    }

    @Test
    void aRealTokenIsNamedOnTheWorkshop() {
        open(Environment.WORKSHOP, Optional.empty());
        paste(right);
        assertThat(shown()).contains("It should be the workshop: this is a real token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b", "Bearer"})
    void whatIsNoTokenIsNotSentToARealResource(String text) {
        open(Environment.TEST, Optional.of(KIM));
        field("application").setText(EntraTokens.APPLICATION);
        secret().setText(text);
        assertThat(Dialogs.button("Exchange token").isDisabled()).isTrue();
        assertThat(shown()).containsPattern("not a JSON web token|cut off|Nothing is left");
    }

    @Test
    void anIdOfAnotherFormIsNotSent() {
        open(Environment.WORKSHOP, Optional.empty());
        paste(ofWorkshop);
        field("user").setText("kim@contoso.com");
        assertThat(shown()).contains("These IDs have the form 00000000-0000-0000-0000-000000000000.");
        assertThat(Dialogs.button("Exchange token").isDisabled()).isTrue();
    }

    @Test
    void theEntraTokenIsShownNowhereAndForgottenAtTheEnd() {
        open(Environment.TEST, Optional.empty());
        paste(right);
        SecretField secret = secret();
        assertThat(Seen.text(Dialogs.top())).doesNotContain(right.text());
        Dialogs.press("Cancel");
        assertThat(secret.getText()).isEmpty();
        assertThat(room.workspace.get().vault().take(TokenFingerprint.of(new TokenValue(right.text()))))
                .isEmpty();
    }

    @Test
    void presentedIdsAreMasked() {
        open(Environment.TEST, Optional.empty());
        paste(right);
        room.presenting.set(true);
        assertThat(shown()).doesNotContain(EntraTokens.USER, EntraTokens.APPLICATION, EntraTokens.TENANT);
    }

    @Test
    void inKoreanTheMismatchIsNamedToo() {
        room.close();
        room = new ScriptedWorkspace(folder.resolve("korean"), Locale.KOREAN);
        open(Environment.TEST, Optional.of(KIM));
        paste(right.with("oid", OTHER));
        assertThat(shown()).contains("다름", "사용자(oid): " + OTHER + ". 올바른 값: " + EntraTokens.USER);
    }

    private void open(Environment environment, Optional<IdentityId> user) {
        room.open(environment);
        StackPane nothing = new StackPane();
        Seen.show(nothing);
        Window owner = nothing.getScene().getWindow();
        ExchangeTokenDialog.open(room.context, owner, user, done::add);
    }

    private void paste(EntraTokens token) {
        secret().setText(token.text());
    }

    private static SecretField secret() {
        return Seen.all(Dialogs.top(), SecretField.class).getFirst();
    }

    private static TextField field(String id) {
        return Seen.first(Dialogs.top(), TextField.class, each -> id.equals(each.getId()));
    }

    private static String shown() {
        return Seen.text(Dialogs.top());
    }
}
