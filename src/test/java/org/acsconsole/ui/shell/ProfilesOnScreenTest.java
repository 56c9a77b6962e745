package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.acsconsole.identity.ConnectionStage;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.SignInState;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.settings.EntraMethod;
import org.acsconsole.settings.EntraSetting;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.settings.SignIn;
import org.acsconsole.ui.SampleSession;
import org.acsconsole.ui.text.FaultText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Profiles are made, changed and tested in the window, and the file behind them has what was entered. */
final class ProfilesOnScreenTest extends InProfiles {

    private static final String CLIENT = "11111111-2222-3333-4444-555555555555";

    ProfilesOnScreenTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void aPastedConnectionStringFillsInEndpointAndKeyAndTheFileHasNoSecret() throws IOException {
        press("profiles.new");
        type("name", "Contoso");
        paste("endpoint", "\uFEFF\"endpoint=" + HOST + "/;accesskey=" + KEY + "\"\r\n");
        assertThat(text("endpoint")).isEqualTo(HOST + "/");
        assertThat(text("secret")).isEqualTo(KEY);
        press("profiles.save");
        until("the profile", () -> names().contains("Contoso"));
        assertThat(config()).contains("\"accessKey\": \"ask\"").doesNotContain(KEY.substring(0, 12));
        assertThat(profiles.desk().wanted("Contoso", new Fault.WrongKey(null)))
                .contains(new SecretReference.Asked("Contoso"));
        assertThat(profiles.desk().test(setting("Contoso"), List.of())).isEmpty();
    }

    @Test
    void aSecretIsKeptInTheKeychainOnlyWhereThatIsSwitchedOn() {
        keepInKeychain("One", false);
        assertThat(profiles.keychain.secrets).isEmpty();
        keepInKeychain("Two", true);
        assertThat(profiles.keychain.secrets).containsEntry("contoso.communication.azure.com", KEY);
    }

    private void keepInKeychain(String name, boolean keep) {
        press("profiles.new");
        type("name", name);
        paste("secret", "endpoint=" + HOST + ";accesskey=" + KEY);
        choose("place", "KEYCHAIN");
        if (keep) {
            inWindow(() -> {
                ((CheckBox) node("keep")).setSelected(true);
                return true;
            });
        }
        press("profiles.save");
        until("the profile", () -> names().contains(name));
        assertThat(setting(name).signIn().toString()).contains("Keychain[name=contoso.communication.azure.com]");
    }

    @Test
    void escapeClosesTheListAlsoWhenItHasTheFocus() {
        robot.interact(() -> list().requestFocus());
        robot.push(KeyCode.ESCAPE);
        until("no list", () -> inWindow(() -> shownButton("profiles.new").isEmpty()));
    }

    @Test
    void aProfileNamesItsLedger() throws IOException {
        press("profiles.edit");
        type("ledger", "apart.db");
        press("profiles.save");
        until("the ledger", () -> setting("Workshop").ledger() != null);
        assertThat(config()).contains(folder.resolve("apart.db").toString());
        press("profiles.edit");
        assertThat(text("ledger")).isEqualTo(folder.resolve("apart.db").toString());
    }

    @Test
    void aProfileIsDuplicatedMovedAndRemoved() throws IOException {
        press("profiles.duplicate");
        until("the copy", () -> names().equals(List.of("Workshop", "Workshop (2)")));
        press("profiles.up");
        until("the order", () -> names().equals(List.of("Workshop (2)", "Workshop")));
        press("profiles.remove");
        press("profiles.remove.action");
        until("one left", () -> names().equals(List.of("Workshop")));
        assertThat(config()).doesNotContain("(2)");
        assertThat(button("profiles.remove").isDisabled()).isTrue();
    }

    @Test
    void whatOthersWroteMeanwhileIsSaidAndShown() throws IOException {
        String theirs = "{\"profiles\": [{\"name\": \"Theirs\", \"environment\": \"workshop\", \"new\": 1}]}";
        Files.writeString(folder.resolve("config.json"), theirs);
        press("profiles.duplicate");
        until("the message", () -> says(TEXTS.get("fault.settings-changed.title")));
        until("their profile", () -> names().equals(List.of("Theirs")));
        assertThat(config()).isEqualTo(theirs);
    }

    static Stream<Fault> failures() {
        return Stream.of(
                new Fault.NotConnected("Contoso", Reason.of(ConnectionProblem.VARIABLE_NOT_SET, "ACS")),
                new Fault.SecretWanted("Contoso"),
                new Fault.Unreachable(HOST, Reason.of(TransportProblem.HOST_UNKNOWN)),
                new Fault.Unreachable(HOST, Reason.of(TransportProblem.PROXY_FORBIDS, "proxy:8080")),
                new Fault.Unreachable(HOST, Reason.of(TransportProblem.PROXY_WANTS_CREDENTIALS, "proxy:8080")),
                new Fault.Unreachable(HOST, Reason.of(TransportProblem.PROXY_CANNOT_REACH, "proxy:8080", "502")),
                new Fault.Unreachable(HOST, Reason.of(TransportProblem.NOBODY_THERE)),
                new Fault.UntrustedCertificate(
                        HOST, Reason.of(TransportProblem.CERTIFICATE_OF_UNKNOWN_AUTHORITY, "CN=Proxy")),
                new Fault.NotTheService(HOST, 200),
                new Fault.ClockOff(Duration.ofMinutes(20), null),
                new Fault.WrongKey(null));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aTestSaysHowFarItCameAndWhatToDo(Fault fault) {
        profiles.tested = fault;
        press("profiles.edit");
        press("profiles.test");
        FaultText expected = FaultText.of(fault, TEXTS);
        until("the verdict", () -> says(expected.title()));
        assertThat(says(expected.cause())).isTrue();
        assertThat(says(expected.action())).isTrue();
        String failed =
                TEXTS.get("profiles.test.failed-stage", TEXTS.get("profiles.stage." + ConnectionStage.of(fault)));
        assertThat(says(failed)).isTrue();
    }

    @Test
    void aTestThatSucceedsSaysThatNothingWasChanged() {
        press("profiles.edit");
        press("profiles.test");
        until("the verdict", () -> says(TEXTS.get("profiles.test.passed")));
    }

    @Test
    void onlyWhatTheWayToSignInNeedsIsAskedFor() {
        press("profiles.new");
        assertThat(shown()).containsExactly("endpoint", "secret");
        choose("place", "FILE");
        assertThat(shown()).containsExactly("endpoint", "value");
        choose("kind", "CONNECTION_STRING");
        assertThat(shown()).containsExactly("value");
        choose("kind", "ENTRA");
        assertThat(shown()).containsExactly("endpoint", "tenant", "client", "authority");
        choose("method", "CLIENT_CERTIFICATE");
        assertThat(shown()).containsExactly("endpoint", "tenant", "client", "certificate", "authority", "value");
        choose("place", "NONE");
        assertThat(shown()).containsExactly("endpoint", "tenant", "client", "certificate", "authority");
        choose("method", "MANAGED_IDENTITY");
        assertThat(shown()).containsExactly("endpoint", "client");
        choose("environment", "WORKSHOP");
        assertThat(shown()).isEmpty();
    }

    @Test
    void aProfileThatSignsInWithAClientSecretIsMadeAndItsUnknownKeysStay() throws IOException {
        press("profiles.new");
        type("name", "Fabrikam");
        choose("kind", "ENTRA");
        choose("method", "CLIENT_SECRET");
        type("endpoint", HOST);
        type("tenant", "fabrikam.onmicrosoft.com");
        type("client", "not a GUID");
        assertThat(says(TEXTS.get("profiles.problem.entra.CLIENT"))).isTrue();
        type("client", CLIENT);
        type("secret", "s3cret-value");
        press("profiles.save");
        until("the profile", () -> names().contains("Fabrikam"));
        assertThat(setting("Fabrikam").signIn())
                .isEqualTo(byEntra(new EntraSetting(
                        EntraMethod.CLIENT_SECRET,
                        "fabrikam.onmicrosoft.com",
                        CLIENT,
                        new SecretReference.Asked("Fabrikam"),
                        null,
                        null)));
        assertThat(config()).doesNotContain("s3cret");
    }

    @Test
    void aSignInThatIsEditedKeepsWhatTheFormDoesNotKnow() throws IOException {
        reopenWith("""
                {"profiles": [{"name": "Fabrikam", "environment": "test", "endpoint": "%s",
                  "signIn": {"method": "clientCertificate", "tenant": "t.example", "client": "%s", "certificate": "/c.pem", "x": 7}}]}
                """.formatted(HOST, CLIENT));
        press("profiles.edit");
        assertThat(text("tenant")).isEqualTo("t.example");
        assertThat(text("certificate"))
                .isEqualTo(Path.of("/c.pem").toAbsolutePath().toString());
        choose("method", "BROWSER");
        press("profiles.save");
        SignIn changed = byEntra(new EntraSetting(EntraMethod.BROWSER, "t.example", CLIENT, null, null, null));
        until("the change", () -> setting("Fabrikam").signIn().equals(changed));
        assertThat(config()).contains("\"x\": 7").doesNotContain("c.pem");
    }

    @Test
    void aProfileOfTheWorkshopSignsInByDeviceCode() throws IOException {
        press("profiles.edit");
        choose("kind", "ENTRA");
        press("profiles.save");
        until(
                "the change",
                () -> setting("Workshop").signIn().equals(new SignIn.WorkshopByEntra(EntraMethod.DEVICE_CODE)));
        assertThat(config()).contains("deviceCode");
    }

    @Test
    void whoeverHasToSignInForTheTestIsOfferedThatAndItIsRunAgain() {
        SampleSession session = new SampleSession()
                .beginning(new SignInState.CodeShown(
                        "ABCD-1234", URI.create("https://example"), Instant.parse("2026-11-29T20:00:00Z")));
        profiles.session = Optional.of(session);
        profiles.tested = new Fault.SignInNeeded();
        press("profiles.edit");
        press("profiles.test");
        until("the verdict", () -> says(TEXTS.get("fault.sign-in-needed.title")));
        press("profiles.test.sign-in");
        until("the code", () -> says("ABCD-1234"));
        profiles.tested = null;
        session.finish(new SignInState.SignedIn(SampleSession.ALICE));
        until("the verdict", () -> says(TEXTS.get("profiles.test.passed")));
    }

    /** The fields that can be seen of those that a sign-in may need. */
    private List<String> shown() {
        return inWindow(() -> Stream.of("endpoint", "tenant", "client", "certificate", "authority", "value", "secret")
                .filter(id -> newestWith(node -> node instanceof TextInputControl && id.equals(node.getId()))
                        .isPresent())
                .toList());
    }

    private static SignIn byEntra(EntraSetting setting) {
        return new SignIn.ByEntra(URI.create(HOST), setting);
    }
}
