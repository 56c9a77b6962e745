package org.acsconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acsconsole.identity.ConnectionStage;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.settings.NetworkSetting;
import org.acsconsole.settings.ProfileChange;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.ProxySetting;
import org.acsconsole.settings.Safeguards;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.settings.Settings;
import org.acsconsole.settings.SignIn;
import org.acsconsole.settings.TrustedAuthority;
import org.acsconsole.ui.ProfileDesk;
import org.acsconsole.ui.ProfileDesk.Pasted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles are changed and tested as the window does it, with the services that their sign-in leads to. */
final class ProfileDeskTest {

    private static final String KEY = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldC1zZWNyZXQ=";
    private static final SecretReference ASKED = new SecretReference.Asked("Contoso");

    private final Path folder;
    private final DirectoryForTests console;
    private final ProfileDesk desk;

    ProfileDeskTest(@TempDir Path folder) {
        this.folder = folder;
        console = new DirectoryForTests(folder, Settings.DEFAULT.profiles(), Map.of());
        desk = console.profiles().desk();
        desk.read();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aSecretThatIsAskedForIsKeptInMemoryAndGoesWithTheName() throws IOException {
        desk.change(new ProfileChange.Add(contoso("https://localhost:" + closedPort(), ASKED)));
        assertThat(console.profiles().open("Contoso").problem()).contains(new Fault.SecretWanted("Contoso"));
        desk.answer(
                new SecretReference.Asked("Contoso"), "\"endpoint=https://other.example/;accesskey=" + KEY + "\"\n");
        assertThat(console.profiles().open("Contoso").problem().map(ConnectionStage::of))
                .contains(ConnectionStage.CONNECTION);
        ProfileSetting renamed =
                desk.configuration().settings().named("Contoso").orElseThrow().named("Fabrikam");
        desk.change(new ProfileChange.Replace("Contoso", renamed));
        assertThat(console.profiles().open("Fabrikam").problem().map(ConnectionStage::of))
                .contains(ConnectionStage.CONNECTION);
        assertThat(Files.readString(folder.resolve("config.json"))).doesNotContain(KEY.substring(0, 12));
    }

    @Test
    void aSecretOfTheKeychainIsFoundThereAndMissedByName() throws IOException {
        SecretReference.Keychain entry = new SecretReference.Keychain("contoso");
        ProfileSetting profile = contoso("https://localhost:" + closedPort(), entry);
        assertThat(desk.test(profile, List.of()))
                .contains(new Fault.NotConnected("Contoso", Reason.of(ConnectionProblem.KEYCHAIN_LACKS, "contoso")));
        desk.keep(entry, KEY);
        assertThat(desk.test(profile, List.of()).map(ConnectionStage::of)).contains(ConnectionStage.CONNECTION);
        console.keychain().there = false;
        assertThat(desk.test(profile, List.of()))
                .contains(new Fault.NotConnected("Contoso", Reason.of(ConnectionProblem.NO_KEYCHAIN)));
    }

    @Test
    void aTestUsesWhatWasPastedForItAndForgetsThat() {
        ProfileSetting nowhere = contoso("https://no-such-host.invalid", ASKED);
        assertThat(desk.test(nowhere, List.of(new Pasted(ASKED, KEY))).map(ConnectionStage::of))
                .contains(ConnectionStage.NAME);
        assertThat(desk.test(nowhere, List.of(new Pasted(ASKED, "no key"))))
                .contains(new Fault.NotConnected("Contoso", Reason.of(ConnectionProblem.NO_KEY)));
        assertThat(desk.test(nowhere, List.of())).contains(new Fault.SecretWanted("Contoso"));
    }

    @Test
    void aCertificateThatIsNotTrustedIsNamed() {
        console.profiles().open("Workshop");
        String service = console.workshop().address().endpoint().toString();
        Fault fault = desk.test(contoso(service, ASKED), List.of(new Pasted(ASKED, KEY)))
                .orElseThrow();
        assertThat(fault).isInstanceOf(Fault.UntrustedCertificate.class);
        assertThat(ConnectionStage.of(fault)).isEqualTo(ConnectionStage.CERTIFICATE);
    }

    @Test
    void onlyTheProfileThatTrustsTheAuthorityConnects() throws IOException {
        console.profiles().open("Workshop");
        String service = console.workshop().address().endpoint().toString();
        String key = console.workshop().address().connectionString().replaceFirst(".*accesskey=", "");
        desk.change(new ProfileChange.Add(contoso(service, ASKED)));
        desk.change(new ProfileChange.Add(contoso(service, ASKED).named("Fabrikam")));
        desk.give(new Pasted(ASKED, key));
        desk.give(new Pasted(new SecretReference.Asked("Fabrikam"), key));
        Fault.UntrustedCertificate fault = (Fault.UntrustedCertificate)
                console.profiles().open("Contoso").problem().orElseThrow();
        TrustedAuthority authority =
                TrustedAuthority.of(Objects.requireNonNull(fault.chain())).orElseThrow();
        desk.trust("Contoso", authority);
        assertThat(console.profiles().isCurrent("Contoso")).isFalse();
        assertThat(console.profiles().open("Contoso").problem()).isEmpty();
        assertThat(console.profiles().open("Fabrikam").problem()).contains(fault);
        assertThat(folder.resolve(authority.fileName())).content().isEqualTo(authority.pem());
    }

    @Test
    void anAuthorityThatIsGoneIsSaid() {
        Path gone = folder.resolve("gone.pem");
        assertThat(desk.test(
                        contoso("https://localhost", ASKED).over(new NetworkSetting(null, gone)),
                        List.of(new Pasted(ASKED, KEY))))
                .contains(new Fault.NotConnected(
                        "Contoso", Reason.of(ConnectionProblem.AUTHORITY_UNREADABLE, gone.toString())));
    }

    @Test
    void thePasswordOfTheProxyIsAskedForAfterTheSecretAndGoesWithTheName() throws IOException {
        SecretReference.Asked password = new SecretReference.Asked("Contoso", true);
        ProfileSetting through = contoso("https://contoso.invalid", ASKED)
                .over(new NetworkSetting(new ProxySetting("localhost", closedPort(), "jane", password), null));
        desk.change(new ProfileChange.Add(through));
        desk.give(new Pasted(ASKED, KEY));
        Fault wanted = new Fault.SecretWanted("Contoso", true);
        assertThat(console.profiles().open("Contoso").problem()).contains(wanted);
        assertThat(desk.wanted("Contoso", wanted)).contains(password);
        desk.answer(password, "\"pass;accesskey=word\"");
        desk.change(new ProfileChange.Replace("Contoso", through.named("Fabrikam")));
        assertThat(desk.secrets().isGiven(new SecretReference.Asked("Fabrikam", true)))
                .isTrue();
        assertThat(console.profiles().open("Fabrikam").problem().map(ConnectionStage::of))
                .contains(ConnectionStage.PROXY);
    }

    @Test
    void theWorkshopPassesItsTest() {
        assertThat(desk.test(Settings.DEFAULT.profiles().getFirst(), List.of())).isEmpty();
    }

    @Test
    void aProfileThatWasChangedIsNotAsItWasOpened() {
        console.profiles().open("Workshop");
        assertThat(console.profiles().isCurrent("Workshop")).isTrue();
        ProfileSetting workshop = Settings.DEFAULT.profiles().getFirst();
        desk.change(new ProfileChange.Replace(
                "Workshop",
                new ProfileSetting(
                        workshop.name(),
                        workshop.environment(),
                        workshop.signIn(),
                        workshop.network(),
                        new Safeguards(workshop.limits(), false, true),
                        null)));
        assertThat(console.profiles().isCurrent("Workshop")).isFalse();
        assertThat(console.profiles().open("Workshop").workspace().profile().readOnly())
                .isTrue();
    }

    @Test
    void whatAColleagueExportedComesInUnderANameOfItsOwn() throws IOException {
        ProfileSetting profile =
                contoso("https://contoso.example", new SecretReference.OwnerOnlyFile(folder.resolve("contoso.key")));
        desk.change(new ProfileChange.Add(profile));
        Path exported = desk.export(profile, folder.resolve("contoso.json"));
        assertThat(Files.readString(exported)).contains("\"ask\"").doesNotContain("contoso.key");
        assertThat(desk.add(exported)).isEqualTo(List.of("Contoso (2)"));
        assertThat(desk.wanted("Contoso (2)", new Fault.SecretWanted("Contoso (2)")))
                .contains(new SecretReference.Asked("Contoso (2)"));
    }

    private static ProfileSetting contoso(String endpoint, SecretReference secret) {
        return new ProfileSetting(
                "Contoso", Environment.PRODUCTION, new SignIn.ByAccessKey(URI.create(endpoint), secret));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            return taken.getLocalPort();
        }
    }
}
