package org.acsconsole.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.acsconsole.files.AtomicFile;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.RateLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of {@code config.json} when profiles are changed. */
final class ConfigurationTest {

    private static final String HAND_WRITTEN = """
            {
              "theme":    "dark",
              "telemetry": { "level": 1.50 },
              "profile": "Contoso",
              "profiles": [
                { "name": "Workshop", "environment": "workshop", "colour": "red" },

                {
                  "environment": "production",
                  "name": "Contoso",
                  "accessKey": "file:keys/contoso.key",
                  "owner": ["a", {"b": null}],
                  "endpoint": "https://contoso.example/"
                }
              ],
              "language": "en"
            }
            """;

    private static final ProfileSetting FABRIKAM = new ProfileSetting(
            "Fabrikam",
            Environment.TEST,
            new SignIn.ByConnectionString(new SecretReference.Keychain("fabrikam")),
            NetworkSetting.OF_SYSTEM,
            new Safeguards(
                    new RateLimits(Map.of(
                            Operation.CREATE,
                            5,
                            Operation.CREATE_WITH_TOKEN,
                            1_000,
                            Operation.ISSUE,
                            1_000,
                            Operation.EXCHANGE,
                            500,
                            Operation.DELETE,
                            500)),
                    true,
                    true),
            "jdbc:postgresql://db.contoso.com/acs");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsChangedIsAllThatChanges() throws IOException {
        Configuration configuration = reading(HAND_WRITTEN);
        configuration.change(new ProfileChange.Replace("Contoso", contoso("Contoso", true)));
        assertThat(text()).isEqualTo("""
                {
                  "theme":    "dark",
                  "telemetry": { "level": 1.50 },
                  "profile": "Contoso",
                  "profiles": [
                    { "name": "Workshop", "environment": "workshop", "colour": "red" },

                    {
                      "environment": "production",
                      "name": "Contoso",
                      "accessKey": "file:keys/contoso.key",
                      "owner": [ "a", { "b": null } ],
                      "endpoint": "https://contoso.example/",
                      "readOnly": true
                    }
                  ],
                  "language": "en"
                }
                """);
    }

    @Test
    void aProfileThatGetsAnotherNameStaysTheOneToOpenFirst() throws IOException {
        Configuration configuration = reading(HAND_WRITTEN);
        Settings settings = configuration.change(new ProfileChange.Replace("Contoso", contoso("Contoso \"1\"", false)));
        assertThat(settings.profile()).isEqualTo("Contoso \"1\"");
        assertThat(text()).contains("\"profile\": \"Contoso \\\"1\\\"\"");
    }

    @Test
    void aProfileThatIsRemovedLeavesTheFirstOfTheOthersToOpen() throws IOException {
        Settings settings = reading(HAND_WRITTEN).change(new ProfileChange.Remove("Contoso"));
        assertThat(settings.profile()).isEqualTo("Workshop");
        assertThat(settings.profiles()).hasSize(1);
        assertThat(text()).contains("\"colour\": \"red\"").contains("\"level\": 1.50");
    }

    @Test
    void aCopyHasWhatTheFileHasOfItToo() throws IOException {
        Settings settings = reading(HAND_WRITTEN).change(new ProfileChange.Copy("Workshop", "Workshop (2)"));
        assertThat(names(settings)).containsExactly("Workshop", "Workshop (2)", "Contoso");
        assertThat(text())
                .containsPattern(
                        "\"name\": \"Workshop \\(2\\)\",\\s+\"environment\": \"workshop\",\\s+\"colour\": \"red\"");
    }

    @Test
    void aMovedProfileIsWrittenAsItWas() throws IOException {
        Settings settings = reading(HAND_WRITTEN).change(new ProfileChange.Move("Workshop", 1));
        assertThat(names(settings)).containsExactly("Contoso", "Workshop");
        assertThat(text()).contains("\"owner\": [\"a\", {\"b\": null}],");
    }

    @Test
    void whatIsAddedIsReadAsItWasGiven() throws IOException {
        reading(HAND_WRITTEN).change(new ProfileChange.Add(FABRIKAM));
        assertThat(configuration().reload().named("Fabrikam")).contains(FABRIKAM);
        assertThat(text()).contains("\"limits\": { \"create\": 5, \"revoke\": null }");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{}",
                "{ }\n",
                "{\"theme\": \"dark\"}",
                "{\"profiles\": null, \"theme\": \"dark\"}",
                "\uFEFF{\r\n  \"theme\": \"dark\"\r\n}\r\n",
                "{\"profiles\":[{\"name\":\"Workshop\",\"environment\":\"workshop\"}]}"
            })
    void aFileOfAnyShapeTakesAProfile(String written) throws IOException {
        Settings settings = reading(written).change(new ProfileChange.Add(FABRIKAM));
        assertThat(names(settings)).containsExactly("Workshop", "Fabrikam");
        assertThat(configuration().reload()).isEqualTo(settings);
        assertThat(text().contains("dark")).isEqualTo(written.contains("dark"));
    }

    @Test
    void whereThereIsNoFileOneIsMade() throws IOException {
        Configuration configuration = configuration();
        assertThat(configuration.reload()).isEqualTo(Settings.DEFAULT);
        configuration.change(new ProfileChange.Add(FABRIKAM));
        assertThat(text()).isEqualTo("""
                {
                  "profiles": [
                    {
                      "name": "Workshop",
                      "environment": "workshop"
                    },
                    {
                      "name": "Fabrikam",
                      "environment": "test",
                      "connectionString": "keychain:fabrikam",
                      "limits": { "create": 5, "revoke": null },
                      "ledger": "jdbc:postgresql://db.contoso.com/acs",
                      "reason": "required",
                      "readOnly": true
                    }
                  ]
                }
                """);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatOthersChangedIsNotWrittenOver() throws IOException {
        Configuration configuration = reading(HAND_WRITTEN);
        String meanwhile = HAND_WRITTEN.replace("dark", "light");
        Files.writeString(file(), meanwhile);
        FaultException refused = catchThrowableOfType(
                FaultException.class, () -> configuration.change(new ProfileChange.Remove("Workshop")));
        assertThat(refused.fault()).isEqualTo(new Fault.SettingsChanged(file().toString()));
        assertThat(text()).isEqualTo(meanwhile);
        assertThat(configuration.reload().theme()).isEqualTo(Theme.LIGHT);
        configuration.change(new ProfileChange.Remove("Workshop"));
        assertThat(text()).contains("light").doesNotContain("Workshop");
    }

    @Test
    void aMistakeThatCameIntoTheFileIsReportedAndNotWrittenOver() throws IOException {
        Configuration configuration = reading(HAND_WRITTEN);
        Files.writeString(file(), "{\"profiles\": [");
        FaultException refused = catchThrowableOfType(
                FaultException.class, () -> configuration.change(new ProfileChange.Remove("Workshop")));
        assertThat(refused.fault()).isInstanceOf(Fault.BadSetting.class);
        assertThat(text()).isEqualTo("{\"profiles\": [");
    }

    @Test
    void aNameThatAnotherProfileHasIsRefused() throws IOException {
        Configuration configuration = reading(HAND_WRITTEN);
        FaultException refused = catchThrowableOfType(
                FaultException.class,
                () -> configuration.change(new ProfileChange.Replace("Contoso", contoso("Workshop", false))));
        assertThat(refused.fault()).isInstanceOf(Fault.BadSetting.class);
        assertThat(text()).isEqualTo(HAND_WRITTEN);
    }

    @Test
    void aLinkLeadsToTheFileThatIsWritten() throws IOException {
        Path real = Files.writeString(folder.resolve("dotfiles.json"), HAND_WRITTEN);
        Files.createSymbolicLink(file(), real);
        Configuration configuration = configuration();
        configuration.reload();
        configuration.change(new ProfileChange.Remove("Workshop"));
        assertThat(file()).isSymbolicLink();
        assertThat(Files.readString(real)).doesNotContain("Workshop");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"readonly", "read-only", "reedOnly", "enviroment", "acessKey", "limit"})
    void aKeyThatLooksLikeAKnownOneIsAMistakeAndNotKept(String key) throws IOException {
        Files.writeString(
                file(),
                "{\"profiles\": [{\"name\": \"A\", \"environment\": \"workshop\", \"%s\": true}]}".formatted(key));
        FaultException refused =
                catchThrowableOfType(FaultException.class, () -> configuration().reload());
        assertThat(refused.fault())
                .isInstanceOfSatisfying(
                        Fault.BadSetting.class, fault -> assertThat(fault.key()).isEqualTo("profiles[0]." + key));
    }

    @Test
    void aLedgerIsWrittenAndTakenOutAgain() throws IOException {
        Configuration configuration = reading(HAND_WRITTEN);
        ProfileSetting before = configuration.settings().named("Contoso").orElseThrow();
        String place = configuration.ledger("contoso.db").orElseThrow();
        assertThat(place).isEqualTo(folder.resolve("contoso.db").toString());
        assertThat(configuration.ledger("a\0b")).isEmpty();
        ProfileSetting apart = new ProfileSetting(
                "Contoso", before.environment(), before.signIn(), before.network(), before.safeguards(), place);
        assertThat(configuration
                        .change(new ProfileChange.Replace("Contoso", apart))
                        .named("Contoso"))
                .contains(apart);
        assertThat(configuration
                        .change(new ProfileChange.Replace("Contoso", before))
                        .named("Contoso"))
                .contains(before);
        assertThat(text()).doesNotContain("contoso.db");
    }

    @Test
    void whatIsGivenToOthersHasNoPlaceOfThisComputer() throws IOException {
        Files.writeString(file(), Configuration.shared(contoso("Contoso", true)));
        assertThat(text()).doesNotContain("contoso.key");
        assertThat(configuration().reload().profiles())
                .extracting(ProfileSetting::signIn)
                .containsExactly(new SignIn.ByAccessKey(
                        URI.create("https://contoso.example/"), new SecretReference.Asked("Contoso")));
    }

    @Test
    void aProxyAndAnAuthorityAreWrittenAndReadAgain() throws IOException {
        ProfileSetting through = contoso("Contoso", false)
                .over(new NetworkSetting(
                        new ProxySetting("proxy.example", 8080, "jane", new SecretReference.Asked("Contoso", true)),
                        folder.resolve("authority.pem")));
        reading(HAND_WRITTEN).change(new ProfileChange.Replace("Contoso", through));
        assertThat(text())
                .contains(
                        "\"proxy\": { \"address\": \"http://proxy.example:8080\", \"user\": \"jane\", \"password\": \"ask\" }")
                .contains("\"owner\":");
        assertThat(configuration().reload().named("Contoso")).contains(through);
    }

    @Test
    void whatTheFileHasOfAProxyAndNobodyKnowsStays() throws IOException {
        Configuration configuration = reading(
                HAND_WRITTEN.replace("\"owner\":", "\"proxy\": {\"address\": \"old:1\", \"pac\": [7]}, \"owner\":"));
        configuration.change(new ProfileChange.Replace(
                "Contoso",
                contoso("Contoso", false).over(new NetworkSetting(new ProxySetting("new", 2, null, null), null))));
        assertThat(text()).contains("\"pac\"", "\"http://new:2\"").doesNotContain("old");
        configuration.change(new ProfileChange.Replace("Contoso", contoso("Contoso", false)));
        assertThat(text()).doesNotContain("proxy");
    }

    @Test
    void othersGetTheProxyWithoutItsUserAndDecideThemselvesWhomToTrust() {
        String shared = Configuration.shared(contoso("Contoso", false)
                .over(new NetworkSetting(
                        new ProxySetting("proxy.example", 8080, "jane", new SecretReference.Keychain("corp")),
                        folder.resolve("authority.pem"))));
        assertThat(shared)
                .contains("\"http://proxy.example:8080\"")
                .doesNotContain("jane", "corp", "authority", "trusted");
    }

    @Test
    void ofACertificateOthersGetTheNameOfTheFileAlone() throws IOException {
        ProfileSetting profile = new ProfileSetting(
                "Contoso",
                Environment.TEST,
                new SignIn.ByEntra(
                        URI.create("https://contoso.example"),
                        new EntraSetting(
                                EntraMethod.CLIENT_CERTIFICATE,
                                "contoso.example",
                                "11111111-2222-3333-4444-555555555555",
                                new SecretReference.Keychain("password"),
                                folder.resolve("keys/contoso.pfx"),
                                null)));
        String shared = Configuration.shared(profile);
        assertThat(shared).contains("\"contoso.pfx\"", "\"ask\"").doesNotContain("keys", "password");
        Files.writeString(file(), shared);
        assertThat(configuration().reload().profiles())
                .extracting(each -> each.signIn().asks())
                .containsExactly(true);
    }

    private ProfileSetting contoso(String name, boolean readOnly) {
        return new ProfileSetting(
                name,
                Environment.PRODUCTION,
                new SignIn.ByAccessKey(
                        URI.create("https://contoso.example/"),
                        new SecretReference.OwnerOnlyFile(folder.resolve("keys/contoso.key"))),
                NetworkSetting.OF_SYSTEM,
                new Safeguards(RateLimits.AZURE, false, readOnly),
                null);
    }

    private Configuration reading(String written) throws IOException {
        Files.writeString(file(), written);
        Configuration configuration = configuration();
        configuration.reload();
        return configuration;
    }

    private Configuration configuration() {
        return new Configuration(new SettingsFile(file(), folder), ConfigurationTest::save);
    }

    private static void save(Path file, byte[] content) {
        try {
            AtomicFile.replace(file, content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path file() {
        return folder.resolve("config.json");
    }

    private String text() throws IOException {
        return Files.readString(file());
    }

    private static List<String> names(Settings settings) {
        return settings.profiles().stream().map(ProfileSetting::name).toList();
    }
}
