package org.acsconsole.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.RateLimits;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;
import org.acsconsole.ui.text.ReasonText;
import org.acsconsole.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code config.json} may say, and what is said where it is wrong. */
final class SettingsFileTest {

    private static final String KEY = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldC1zZWNyZXQ=";
    private static final Path HOME = Path.of("/home/someone").toAbsolutePath();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anEmptyObjectMeansTheWorkshop() throws IOException {
        assertThat(read("{}")).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void theSampleParsesAsItStandsAndShowsEveryKey() throws IOException {
        Path sample = Path.of("config.sample.json");
        Settings settings = new SettingsFile(sample, HOME).read();
        assertThat(settings.profiles())
                .containsExactly(
                        new ProfileSetting("Workshop", Environment.WORKSHOP, new SignIn.OwnWorkshop()),
                        new ProfileSetting(
                                "Contoso test",
                                Environment.TEST,
                                new SignIn.ByConnectionString(new SecretReference.Variable("ACS_CONNECTION_STRING")),
                                NetworkSetting.OF_SYSTEM,
                                new Safeguards(
                                        new RateLimits(Map.of(
                                                Operation.CREATE, 500,
                                                Operation.CREATE_WITH_TOKEN, 500,
                                                Operation.ISSUE, 1_000,
                                                Operation.REVOKE, 500,
                                                Operation.DELETE, 500,
                                                Operation.EXCHANGE, 500)),
                                        false,
                                        false),
                                null),
                        new ProfileSetting(
                                "Contoso",
                                Environment.PRODUCTION,
                                new SignIn.ByAccessKey(
                                        URI.create("https://contoso.communication.azure.com"),
                                        new SecretReference.OwnerOnlyFile(
                                                HOME.resolve(".config/acs-identity-console/contoso.key"))),
                                NetworkSetting.OF_SYSTEM,
                                new Safeguards(RateLimits.AZURE, true, true),
                                HOME.resolve("acs-identity-console/contoso.db").toString()),
                        new ProfileSetting(
                                        "Fabrikam",
                                        Environment.TEST,
                                        new SignIn.ByEntra(
                                                URI.create("https://fabrikam.communication.azure.com"),
                                                new EntraSetting(
                                                        EntraMethod.CLIENT_SECRET,
                                                        "fabrikam.onmicrosoft.com",
                                                        "11111111-2222-3333-4444-555555555555",
                                                        new SecretReference.Variable("FABRIKAM_SECRET"),
                                                        null,
                                                        null)))
                                .over(new NetworkSetting(
                                        new ProxySetting(
                                                "proxy.fabrikam.com",
                                                8080,
                                                "jane",
                                                new SecretReference.Variable("PROXY_PASSWORD")),
                                        HOME.resolve(".config/acs-identity-console/fabrikam-network.pem"))),
                        new ProfileSetting(
                                "Workshop with Entra ID",
                                Environment.WORKSHOP,
                                new SignIn.WorkshopByEntra(EntraMethod.DEVICE_CODE)));
        assertThat(settings.ledger())
                .isEqualTo(HOME.resolve("acs-identity-console/ledger.db").toString());
        String text = Files.readString(sample);
        assertThat(SettingsFile.KEYS).allSatisfy(key -> assertThat(text).contains('"' + key + '"'));
        assertThat(ProfileReader.KEYS).allSatisfy(key -> assertThat(text).contains('"' + key + '"'));
    }

    @Test
    void aLimitTakesThePlaceOfThePublishedOneAndNullOfAny() throws IOException {
        ProfileSetting profile = read("""
                        {"profiles": [{"name": "A", "environment": "test", "connectionString": "env:C",
                          "limits": {"issue": 20, "revoke": null}}]}
                        """).profiles().getFirst();
        assertThat(profile.limits())
                .isEqualTo(new RateLimits(Map.of(
                        Operation.CREATE, 1_000,
                        Operation.CREATE_WITH_TOKEN, 1_000,
                        Operation.ISSUE, 20,
                        Operation.DELETE, 500,
                        Operation.EXCHANGE, 500)));
    }

    @Test
    void aCertificateLiesBesideTheFileAndMayHaveAPassword() throws IOException {
        ProfileSetting profile = read("""
                        {"profiles": [{"name": "A", "environment": "production", "endpoint": "https://a.example",
                          "signIn": {"method": "clientCertificate", "tenant": "contoso.com",
                            "client": "11111111-2222-3333-4444-555555555555", "certificate": "a.pfx", "secret": "env:P",
                            "authorityHost": "https://login.chinacloudapi.cn"}}]}
                        """).profiles().getFirst();
        assertThat(profile.signIn())
                .isEqualTo(new SignIn.ByEntra(
                        URI.create("https://a.example"),
                        new EntraSetting(
                                EntraMethod.CLIENT_CERTIFICATE,
                                "contoso.com",
                                "11111111-2222-3333-4444-555555555555",
                                new SecretReference.Variable("P"),
                                folder.resolve("a.pfx"),
                                URI.create("https://login.chinacloudapi.cn"))));
    }

    @ParameterizedTest
    @CsvSource({
        "proxy.example:3128, proxy.example, 3128",
        "http://proxy.example, proxy.example, 80",
        "' HTTP://10.0.0.1:8080/ ', 10.0.0.1, 8080",
    })
    void theAddressOfAProxyIsReadHoweverItIsWritten(String written, String host, int port) throws IOException {
        assertThat(networkOf("\"proxy\": {\"address\": \"" + written + "\"}").proxy())
                .isEqualTo(new ProxySetting(host, port, null, null));
    }

    @Test
    void aPasswordOfAProxyIsAskedForApartFromTheSecretOfTheProfile() throws IOException {
        assertThat(networkOf("\"proxy\": {\"address\": \"p:1\", \"user\": \"jane\", \"password\": \"ask\"}")
                        .proxy())
                .isEqualTo(new ProxySetting("p", 1, "jane", new SecretReference.Asked("A", true)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "proxy": "http://proxy.example:1"                                | proxy          | OBJECT_WITH_KEYS
            "proxy": {}                                                      | proxy.address  | PROXY_ADDRESS
            "proxy": {"address": "https://proxy.example:1"}                  | proxy.address  | PROXY_ADDRESS
            "proxy": {"address": "http://jane:hush@proxy.example:1"}         | proxy.address  | PROXY_ADDRESS
            "proxy": {"address": "p:1", "password": "env:P"}                 | proxy.user     | PROXY_USER
            "proxy": {"address": "p:1", "user": "jane", "password": "hush"}  | proxy.password | SECRET_REFERENCE
            "proxy": {"adress": "p:1"}                                       | proxy.adress   | KNOWN_KEY
            "proxi": {"address": "p:1"}                                      | proxi          | KNOWN_KEY
            "trustedAuthority": 1                                            | trustedAuthority | AUTHORITY_FILE
            """)
    void aMistakeInTheNetworkIsReported(String network, String key, ExpectedValue expected) {
        Fault.BadSetting mistake = mistake(profile("test", "\"connectionString\": \"env:C\", " + network));
        assertThat(mistake.key()).isEqualTo("profiles[0]." + key);
        assertThat(mistake.expected().sentence()).isEqualTo(expected);
        assertThat(mistake.toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"proxy\": {\"address\": \"p:1\"}", "\"trustedAuthority\": \"a.pem\""})
    void theWorkshopServiceHasNoNetworkOfItsOwn(String network) {
        assertThat(mistake(profile("workshop", network)).expected().sentence()).isEqualTo(ExpectedValue.NO_NETWORK);
    }

    private NetworkSetting networkOf(String written) throws IOException {
        return read(profile("test", "\"connectionString\": \"env:C\", " + written))
                .profiles()
                .getFirst()
                .network();
    }

    private Fault.BadSetting mistake(String text) {
        return (Fault.BadSetting)
                catchThrowableOfType(FaultException.class, () -> read(text)).fault();
    }

    private static String profile(String environment, String more) {
        return "{\"profiles\": [{\"name\": \"A\", \"environment\": \"" + environment + "\", " + more + "}]}";
    }

    @Test
    void aRelativeLedgerLiesBesideTheFile() throws IOException {
        assertThat(read("{\"ledger\": \"books/mine.db\"}").ledger())
                .isEqualTo(folder.resolve("books/mine.db").toString());
    }

    @Test
    void theByteOrderMarkOfAWindowsEditorIsPassedOver() throws IOException {
        assertThat(read("\uFEFF{\"theme\": \"dark\"}").theme()).isEqualTo(Theme.DARK);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"theme": "blue"}                        | 1 | 11 | theme     | one of system, light, dark
            {"theme": 1}                             | 1 | 11 | theme     | one of system, light, dark
            {"language": "de"}                       | 1 | 14 | language  | one of system, en, ko
            {¶  "lenguage": "en"}                    | 2 |  3 | lenguage  | one of the keys profiles, profile, ledger, language, theme
            {¶  "theme": "dark",¶  "theme": "dark"}  | 3 |  3 | theme     | each key only once
            {"ledger": ["x"]}                        | 1 | 12 | ledger    | the path of the ledger's file
            {"profile": "Other"}                     | 1 | 13 | profile   | the name of a profile: Workshop
            {"profiles": {}}                         | 1 | 14 | profiles  | an array with at least one profile
            {"profiles": []}                         | 1 | 14 | profiles  | an array with at least one profile
            {"profiles": ["x"]}                      | 1 | 15 | profiles[0] | a JSON object with the keys name, environment
            {"profiles": [{}]}                       | 1 | 15 | profiles[0].name | a name
            {"profiles": [{"name": " "}]}            | 1 | 24 | profiles[0].name | a name
            {"profiles": [{"name": "A"}]}            | 1 | 15 | profiles[0].environment | one of workshop, test, production
            {"profiles": [{"name": "A", "environment": "prod"}]} | 1 | 44 | profiles[0].environment | one of workshop, test, production
            {"profiles": [{"name": "A", "environment": "test"}]} | 1 | 15 | profiles[0].connectionString | connectionString, endpoint with accessKey, or endpoint with signIn
            {"profiles": [{"name": "A", "environment": "workshop"},¶{"name": "A", "environment": "workshop"}]} | 2 | 10 | profiles[1].name | a name that no other profile has
            {"profiles": [{"name": "A", "environment": "workshop",¶"accessKey": "env:K"}]} | 2 | 1 | profiles[0].accessKey | no sign-in
            {"profiles": [{"name": "A", "environment": "test", "connectionString": "env:C",¶"accessKey": "env:K"}]} | 2 | 1 | profiles[0].accessKey | but only one of them
            {"profiles": [{"name": "A", "environment": "test",¶"accessKey": "env:K"}]} | 1 | 15 | profiles[0].endpoint | https://name.communication.azure.com
            {"profiles": [{"name": "A", "environment": "test",¶"endpoint": "https://a.example"}]} | 1 | 15 | profiles[0].accessKey | env:NAME_OF_A_VARIABLE
            {"profiles": [{"name": "A", "environment": "test",¶"endpoint": "http://a.example", "accessKey": "env:K"}]} | 2 | 13 | profiles[0].endpoint | https://
            {"profiles": [{"name": "A", "environment": "test",¶"endpoint": "https://a.example/b", "accessKey": "env:K"}]} | 2 | 13 | profiles[0].endpoint | https://
            {"profiles": [{"name": "A", "acceskey": "x"}]} | 1 | 29 | profiles[0].acceskey | one of the keys name, environment, connectionString, endpoint, accessKey
            {"profiles": [{"name": "A", "environment": "test",¶"endpoint": "https://a.example", "signIn": "browser"}]} | 2 | 44 | profiles[0].signIn | a JSON object with the keys method, tenant
            {"profiles": [{"name": "A", "environment": "test",¶"endpoint": "https://a.example", "signIn": {}}]} | 2 | 44 | profiles[0].signIn.method | one of deviceCode, browser, clientSecret
            {"profiles": [{"name": "A", "environment": "test",¶"endpoint": "https://a.example", "signIn": {"method": "password"}}]} | 2 | 55 | profiles[0].signIn.method | one of deviceCode
            {"profiles": [{"name": "A", "environment": "test",¶"endpoint": "https://a.example", "signIn": {"method": "browser", "tenants": "x"}}]} | 2 | 66 | profiles[0].signIn.tenants | one of the keys method, tenant, client
            {"profiles": [{"name": "A", "environment": "test",¶"endpoint": "https://a.example", "signIn": {"method": "browser", "secret": "env:S"}}]} | 2 | 66 | profiles[0].signIn.secret | the method browser does not use it
            {"profiles": [{"name": "A", "environment": "test",¶"endpoint": "https://a.example", "signIn": {"method": "browser", "tenant": "a/b"}}]} | 2 | 76 | profiles[0].signIn.tenant | contoso.onmicrosoft.com
            {"profiles": [{"name": "A", "environment": "test",¶"endpoint": "https://a.example", "signIn": {"method": "browser", "client": "b"}}]} | 2 | 76 | profiles[0].signIn.client | a GUID
            {"profiles": [{"name": "A", "environment": "test",¶"endpoint": "https://a.example", "signIn": {"method": "browser", "authorityHost": "a"}}]} | 2 | 83 | profiles[0].signIn.authorityHost | https://login.microsoftonline.us
            {"profiles": [{"name": "A", "environment": "test",¶"endpoint": "https://a.example", "signIn": {"method": "clientSecret"}}]} | 2 | 44 | profiles[0].signIn.tenant | a GUID or a domain
            {"profiles": [{"name": "A", "environment": "test",¶"signIn": {"method": "browser"}}]} | 1 | 15 | profiles[0].endpoint | https://name.communication.azure.com
            {"profiles": [{"name": "A", "environment": "test",¶"endpoint": "https://a.example", "accessKey": "env:K", "signIn": {"method": "browser"}}]} | 2 | 34 | profiles[0].accessKey | only one of them
            {"profiles": [{"name": "A", "environment": "workshop",¶"signIn": {"method": "azureCli"}}]} | 2 | 22 | profiles[0].signIn.method | one of deviceCode, clientSecret
            {"profiles": [{"name": "A", "environment": "workshop",¶"signIn": {"method": "deviceCode", "tenant": "t"}}]} | 2 | 36 | profiles[0].signIn.tenant | no sign-in
            {"profiles": [{"name": "A", "environment": "workshop",¶"limits": 5}]} | 2 | 11 | profiles[0].limits | a JSON object with the keys create, createWithToken, delete, exchangeTeams, issue, revoke
            {"profiles": [{"name": "A", "environment": "workshop",¶"limits": {"creates": 5}}]} | 2 | 12 | profiles[0].limits.creates | one of the keys create, createWithToken, delete, exchangeTeams, issue, revoke
            {"profiles": [{"name": "A", "environment": "workshop",¶"limits": {"create": 0}}]} | 2 | 22 | profiles[0].limits.create | a whole number from 1 to 1000000, or null
            {"profiles": [{"name": "A", "environment": "workshop",¶"limits": {"create": 2.5}}]} | 2 | 22 | profiles[0].limits.create | a whole number from 1 to 1000000, or null
            {"profiles": [{"name": "A", "environment": "workshop",¶"limits": {"create": "5"}}]} | 2 | 22 | profiles[0].limits.create | a whole number from 1 to 1000000, or null
            []                                       | 1 |  1 | `` | a JSON object
            {"theme": "dark"} {}                     | 1 | 19 | `` | nothing after the closing }
            {¶"theme": "dark"                        | 2 | 16 | `` | a closing quotation mark, ] or } is missing
            {¶// a comment¶}                         | 2 |  1 | `` | JSON has no comments
            {¶"theme" "dark"}                        | 2 |  9 | `` | valid JSON
            """)
    void aMistakeIsReportedWithItsPlace(String text, int line, int column, String key, String expected)
            throws IOException {
        Fault.BadSetting fault = fault(text.replace('¶', '\n'));
        assertThat(fault.file()).isEqualTo(folder.resolve("config.json").toString());
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.key()).isEqualTo(key);
        assertThat(inEnglish(fault.expected())).contains(expected);
    }

    @Test
    void allMistakesAreReportedAtOnceInTheOrderOfTheirObjects() throws IOException {
        Fault.BadSetting fault = fault("""
                {
                  "profil": "red",
                  "profiles": [
                    {"name": "A", "enviroment": "test", "connectionString": "env:A"},
                    "B",
                    {"name": "A", "environment": "test", "endpoint": "http://a.example", "accessKey": "secret"},
                    {"name": "C", "environment": "workshop"}
                  ],
                  "profile": "D",
                  "ledger": 7,
                  "language": "de",
                  "theme": "blue"
                }
                """);
        List<Fault.BadSetting> all = new ArrayList<>(List.of(fault));
        all.addAll(fault.others());
        assertThat(all)
                .extracting(mistake -> mistake.line() + " " + mistake.key())
                .containsExactly(
                        "2 profil",
                        "4 profiles[0].enviroment",
                        "4 profiles[0].environment",
                        "5 profiles[1]",
                        "6 profiles[2].name",
                        "6 profiles[2].endpoint",
                        "6 profiles[2].accessKey",
                        "10 ledger",
                        "11 language",
                        "12 theme");
    }

    @Test
    void theFirstProfileIsNotAMistakeWhereItsOwnProfileIs() throws IOException {
        Fault.BadSetting fault = fault("{\"profiles\": [{\"name\": \"A\"}], \"profile\": \"A\"}");
        assertThat(fault.key()).isEqualTo("profiles[0].environment");
        assertThat(fault.others()).isEmpty();
    }

    @ParameterizedTest(name = "as {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "connectionString": "endpoint=https://a.example/;accesskey=%s"
            "connectionString": "env:%s"
            "endpoint": "https://a.example", "accessKey": "%s"
            "endpoint": "https://a.example", "signIn": {"method": "clientSecret", "tenant": "t", "client": "11111111-2222-3333-4444-555555555555", "secret": "%s"}
            "endpoint": "https://a.example", "signIn": {"method": "browser", "tenant": "%s"}
            "endpoint": "https://a.example", "signIn": {"method": "%s"}
            "endpoint": "https://a.example/;accesskey=%s", "accessKey": "env:K"
            "connectionString": %s
            "connectionString": "%s
            """)
    void aLiteralSecretIsRefusedWithoutRepeatingIt(String signIn) throws IOException {
        String profile = "{\"name\": \"A\", \"environment\": \"test\", " + signIn.formatted(KEY) + "}";
        write("{\"profiles\": [" + profile + "]}");
        FaultException e = catchThrowableOfType(FaultException.class, this::read);
        assertThat(e.fault()).isInstanceOf(Fault.BadSetting.class);
        assertThat(e).message().doesNotContain(KEY.substring(0, 8));
        assertThat(e).hasNoCause();
    }

    @Test
    void aFileThatIsNoUtf8IsReported() throws IOException {
        Files.write(folder.resolve("config.json"), "{\"profile\": \"É\"}".getBytes(StandardCharsets.ISO_8859_1));
        FaultException e = catchThrowableOfType(FaultException.class, this::read);
        assertThat(e.fault())
                .isInstanceOfSatisfying(
                        Fault.BadSetting.class,
                        fault -> assertThat(fault.expected()).isEqualTo(Reason.of(ExpectedValue.UTF_8)));
    }

    private Fault.BadSetting fault(String text) throws IOException {
        write(text);
        FaultException e = catchThrowableOfType(FaultException.class, this::read);
        return (Fault.BadSetting) e.fault();
    }

    private Settings read(String text) throws IOException {
        write(text);
        return read();
    }

    private Settings read() {
        return new SettingsFile(folder.resolve("config.json"), HOME).read();
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("config.json"), text);
    }

    private static String inEnglish(Reason<ExpectedValue> expected) {
        return ReasonText.of(expected, new Texts(Locale.ENGLISH));
    }
}
