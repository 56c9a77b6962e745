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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.identity.ConnectionStage;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.SignInState;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.settings.EntraMethod;
import org.acsconsole.settings.EntraSetting;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.settings.SignIn;
import org.acsconsole.ui.Nodes;
import org.acsconsole.ui.SampleSession;
import org.acsconsole.ui.text.FaultText;
import org.acsconsole.ui.text.Shortcut;
import org.acsconsole.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/** Profiles are made, changed and tested in the window, and the file behind them has what was entered. */
final class ProfilesOnScreenTest extends InOpenConsole {

    private static final String HOST = "https://contoso.communication.azure.com";
    private static final String KEY = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldC1zZWNyZXQ=";
    private static final String CLIENT = "11111111-2222-3333-4444-555555555555";
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final FxRobot robot = new FxRobot();
    private final Path folder;

    ProfilesOnScreenTest(@TempDir Path folder) {
        super(folder);
        this.folder = folder;
        press("profiles.menu");
        until("the list", () -> inWindow(() -> !list().getItems().isEmpty()));
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
        assertThat(profiles.desk().asks("Contoso")).isTrue();
        assertThat(profiles.desk().test(setting("Contoso"), Optional.empty())).isEmpty();
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
                new Fault.Unreachable(HOST, Reason.of(TransportProblem.PROXY_REFUSED, "proxy:8080", "403")),
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
        Files.writeString(folder.resolve("config.json"), """
                {"profiles": [{"name": "Fabrikam", "environment": "test", "endpoint": "%s",
                  "signIn": {"method": "clientCertificate", "tenant": "t.example", "client": "%s", "certificate": "/c.pem", "x": 7}}]}
                """.formatted(HOST, CLIENT));
        reopen();
        press("profiles.edit");
        assertThat(text("tenant")).isEqualTo("t.example");
        assertThat(text("certificate"))
                .isEqualTo(Path.of("/c.pem").toAbsolutePath().toString());
        choose("method", "BROWSER");
        press("profiles.save");
        until("the change", () -> config().contains("browser"));
        assertThat(setting("Fabrikam").signIn())
                .isEqualTo(byEntra(new EntraSetting(EntraMethod.BROWSER, "t.example", CLIENT, null, null, null)));
        assertThat(config()).contains("\"x\": 7").doesNotContain("c.pem");
    }

    @Test
    void aProfileOfTheWorkshopSignsInByDeviceCode() throws IOException {
        press("profiles.edit");
        choose("kind", "ENTRA");
        press("profiles.save");
        until("the change", () -> config().contains("deviceCode"));
        assertThat(setting("Workshop").signIn()).isEqualTo(new SignIn.WorkshopByEntra(EntraMethod.DEVICE_CODE));
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

    private void reopen() {
        press("profiles.close");
        press("profiles.menu");
        until("the list", () -> names().equals(List.of("Fabrikam")));
    }

    private void press(String key) {
        if (key.equals("profiles.menu")) {
            robot.interact(() -> Objects.requireNonNull(
                            console.stage().getScene().getAccelerators().get(Shortcut.PROFILES.keys()))
                    .run());
        } else {
            robot.interact(button(key)::fire);
        }
    }

    private ButtonBase button(String key) {
        String wanted = TEXTS.get(key).replace("_", "");
        return (ButtonBase) inWindow(() -> newestWith(node -> node instanceof ButtonBase button
                        && button.getText() != null
                        && wanted.equals(button.getText().replace("_", "")))
                .orElseThrow(() -> new AssertionError("no button " + wanted)));
    }

    private Node node(String id) {
        return newestWith(node -> id.equals(node.getId())).orElseThrow(() -> new AssertionError("no " + id));
    }

    private void type(String id, String text) {
        robot.interact(() -> ((TextInputControl) node(id)).setText(text));
    }

    private void paste(String id, String text) {
        robot.interact(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            TextInputControl field = (TextInputControl) node(id);
            field.requestFocus();
            field.paste();
        });
    }

    private String text(String id) {
        return inWindow(() -> ((TextInputControl) node(id)).getText());
    }

    private void choose(String id, String constant) {
        robot.interact(() -> choose((ComboBox<?>) node(id), constant));
    }

    private static <T> void choose(ComboBox<T> box, String constant) {
        box.getItems().stream()
                .filter(item -> item.toString().equals(constant))
                .findFirst()
                .ifPresent(box::setValue);
    }

    private boolean says(String text) {
        return inWindow(() -> newestWith(node -> (node instanceof Label label && text.equals(label.getText()))
                        || (node instanceof TextField field && text.equals(field.getText())))
                .isPresent());
    }

    @SuppressWarnings("unchecked")
    private ListView<ProfileSetting> list() {
        return (ListView<ProfileSetting>) newestWith(node -> node instanceof ListView<?> && "list".equals(node.getId()))
                .orElseThrow();
    }

    private List<String> names() {
        return inWindow(
                () -> list().getItems().stream().map(ProfileSetting::name).toList());
    }

    private ProfileSetting setting(String name) {
        return profiles.desk().configuration().settings().named(name).orElseThrow();
    }

    private String config() throws IOException {
        return Files.readString(folder.resolve("config.json"));
    }

    /** The node in the window that was opened last. */
    private static Optional<Node> newestWith(Predicate<Node> wanted) {
        return List.copyOf(Window.getWindows()).reversed().stream()
                .filter(Stage.class::isInstance)
                .flatMap(window -> Nodes.all(window.getScene().getRoot()))
                .filter(node -> Nodes.isShown(node) && wanted.test(node))
                .findFirst();
    }
}
