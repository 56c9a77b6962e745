package org.acsconsole.ui.shell;

import static org.acsconsole.ui.shell.OpenConsole.inWindow;
import static org.acsconsole.ui.shell.OpenConsole.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TextInputControl;
import org.acsconsole.azure.TestAuthority;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.PresentedChain;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.settings.NetworkSetting;
import org.acsconsole.settings.ProxySetting;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.settings.TrustedAuthority;
import org.acsconsole.ui.text.ReasonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile gets a proxy of its own and an authority that it trusts, and both can be taken back. */
final class NetworkOnScreenTest extends InProfiles {

    private static final TestAuthority AUTHORITY = new TestAuthority("CN=Reader");
    private static final String CONTOSO = """
            {"profiles": [{"name": "Contoso", "environment": "test", "endpoint": "%s", "accessKey": "env:K"%s}]}
            """;

    NetworkOnScreenTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void aProxyIsEnteredWithItsUserAndAPasswordThatStaysInMemory() throws IOException {
        reopenWith(CONTOSO.formatted(HOST, ""));
        press("profiles.edit");
        choose("route", "OWN");
        assertThat(says(TEXTS.get("profiles.problem.proxy"))).isTrue();
        type("address", "proxy.contoso.com:8080");
        type("user", "jane");
        typeIn("passwordFields", "secret", "hush-hush");
        press("profiles.save");
        SecretReference.Asked password = new SecretReference.Asked("Contoso", true);
        until("the password", () -> profiles.desk().secrets().isGiven(password));
        ProxySetting entered = new ProxySetting("proxy.contoso.com", 8080, "jane", password);
        until("the change", () -> entered.equals(setting("Contoso").network().proxy()));
        assertThat(config()).doesNotContain("hush");
    }

    @Test
    void aProxyIsTakenBack() throws IOException {
        reopenWith(CONTOSO.formatted(
                HOST, ", \"proxy\": {\"address\": \"p:1\", \"user\": \"jane\", \"password\": \"env:P\"}"));
        press("profiles.edit");
        assertThat(text("address")).isEqualTo("http://p:1");
        assertThat(text("user")).isEqualTo("jane");
        choose("route", "SYSTEM");
        press("profiles.save");
        until("the change", () -> setting("Contoso").network().equals(NetworkSetting.OF_SYSTEM));
        assertThat(config()).doesNotContain("proxy");
    }

    @Test
    void anAuthorityIsShownAndTrustedByTheProfileOnlyAfterAPlainYes() throws IOException {
        reopenWith(CONTOSO.formatted(HOST, ""));
        profiles.tested = readBy(AUTHORITY, true);
        press("profiles.edit");
        press("profiles.test");
        until("the verdict", () -> says(TEXTS.get("fault.untrusted-certificate.title")));
        press("profiles.authority.ask");
        TrustedAuthority authority = new TrustedAuthority(List.of(AUTHORITY.certificate()));
        assertThat(says("CN=Reader")).isTrue();
        assertThat(text("fingerprint"))
                .isEqualToNormalizingWhitespace(authority.fingerprint().replaceFirst("^(.{47}):", "$1 "));
        assertThat(button("profiles.authority.action").isDisabled()).isFalse();
        profiles.tested = null;
        press("profiles.authority.action");
        until("the next test", () -> says(TEXTS.get("profiles.test.passed")));
        assertThat(config()).doesNotContain("trustedAuthority");
        press("profiles.save");
        until("the change", () -> setting("Contoso").network().authority() != null);
        assertThat(config()).contains("trustedAuthority");
        Path file = Objects.requireNonNull(setting("Contoso").network().authority());
        assertThat(file).hasParent(folder).content().isEqualTo(authority.pem());
    }

    @Test
    void anAuthorityIsTakenBack() throws IOException {
        Files.writeString(folder.resolve("a.pem"), AUTHORITY.pem());
        reopenWith(CONTOSO.formatted(HOST, ", \"trustedAuthority\": \"a.pem\""));
        press("profiles.edit");
        String fingerprint = new TrustedAuthority(List.of(AUTHORITY.certificate())).fingerprint();
        until(
                "the authority",
                () -> says(TEXTS.get("profiles.authority.trusted", "CN=Reader", fingerprint, folder.resolve("a.pem"))));
        press("profiles.authority.forget");
        press("profiles.save");
        until("the change", () -> !config().contains("trustedAuthority"));
    }

    @Test
    void whereTheServerDidNotSendTheAuthorityItIsNamedAndNothingIsTrustedYet() throws IOException {
        reopenWith(CONTOSO.formatted(HOST, ""));
        profiles.tested = readBy(AUTHORITY, false);
        press("profiles.edit");
        press("profiles.test");
        until("the verdict", () -> says(TEXTS.get("fault.untrusted-certificate.title")));
        press("profiles.authority.ask");
        assertThat(says(TEXTS.get("profiles.authority.not-sent", "CN=Reader"))).isTrue();
        assertThat(button("profiles.authority.action").isDisabled()).isTrue();
    }

    @Test
    void aCertificateThatNoTrustWouldHelpIsNotOffered() throws IOException {
        reopenWith(CONTOSO.formatted(HOST, ""));
        profiles.tested =
                new Fault.UntrustedCertificate(HOST, Reason.of(TransportProblem.CERTIFICATE_OF_IMPOSTOR, "CN=Reader"));
        press("profiles.edit");
        press("profiles.test");
        until("the verdict", () -> says(TEXTS.get("fault.untrusted-certificate.title")));
        assertThat(offers("profiles.authority.ask")).isFalse();
    }

    @Test
    void anAuthorityThatCannotBeReadIsSaidInTheForm() throws IOException {
        reopenWith(CONTOSO.formatted(HOST, ", \"trustedAuthority\": \"gone.pem\""));
        press("profiles.edit");
        until(
                "the reason",
                () -> says(ReasonText.of(
                        Reason.of(
                                ConnectionProblem.AUTHORITY_UNREADABLE,
                                folder.resolve("gone.pem").toString()),
                        TEXTS)));
    }

    private static Fault readBy(TestAuthority authority, boolean sent) {
        return new Fault.UntrustedCertificate(
                HOST,
                Reason.of(TransportProblem.CERTIFICATE_OF_READING_PROXY, "proxy:8080", "CN=Reader"),
                new PresentedChain(authority.chainFor("contoso.communication.azure.com", sent)));
    }

    private void typeIn(String within, String id, String text) {
        robot.interact(() -> ((TextInputControl) node(within).lookup("#" + id)).setText(text));
    }

    private boolean offers(String key) {
        return inWindow(() -> shownButton(key).isPresent());
    }
}
