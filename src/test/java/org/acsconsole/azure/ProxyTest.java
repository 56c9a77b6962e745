package org.acsconsole.azure;

import static org.acsconsole.azure.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.PresentedChain;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.acsconsole.settings.TrustedAuthority;
import org.acsconsole.wire.Observation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls through a proxy, at a real one. */
final class ProxyTest {

    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final TestAuthority READER = new TestAuthority("CN=Reader\\, Inc.");
    private static final String HOST = "contoso.example";
    private static final ProxySelector NONE = ProxySelector.of(null);
    private static final String ANSWER =
            "{\"identity\":{\"id\":\"8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502\"}}";
    private static final Map<String, String> NOTHING = Map.of();

    private final List<Observation> wire = new ArrayList<>();
    private final ScriptedServer server = new ScriptedServer(AUTHORITY.serverFor(HOST));
    private final URI endpoint =
            URI.create("https://" + HOST + ":" + server.endpoint().getPort());

    @AfterEach
    void close() throws IOException {
        List.of("https.proxyHost", "https.proxyPort", "https.proxyUser", "https.proxyPassword")
                .forEach(System::clearProperty);
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"})
    void aProxyOfTheEnvironmentIsUsed(String variable) throws IOException {
        try (TunnelProxy proxy = proxy(head -> 200)) {
            server.then(answer(201, ANSWER));
            service(Map.of(variable, url(proxy)), NONE).create(UUID.randomUUID());
            assertThat(proxy.heads())
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT " + HOST + ":" + endpoint.getPort());
        }
    }

    @Test
    void theProxyOfTheSystemIsUsed() throws IOException {
        try (TunnelProxy proxy = proxy(head -> 200)) {
            server.then(answer(201, ANSWER));
            service(NOTHING, ProxySelector.of(proxy.address())).create(UUID.randomUUID());
            assertThat(proxy.heads()).hasSize(1);
        }
    }

    @Test
    void theProxyOfJavasOptionsIsUsedBeforeThatOfTheEnvironment() throws IOException {
        try (TunnelProxy proxy = proxy(head -> 200)) {
            System.setProperty("https.proxyHost", "127.0.0.1");
            System.setProperty("https.proxyPort", String.valueOf(proxy.address().getPort()));
            server.then(answer(201, ANSWER));
            service(Map.of("HTTPS_PROXY", "http://127.0.0.1:9"), ProxySelector.getDefault())
                    .create(UUID.randomUUID());
            assertThat(proxy.heads()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.8.8.8",
                "[::1]",
                "workshop.localhost",
                "LOCALHOST",
                "169.254.169.254",
                "[fe80::1]"
            })
    void thisComputerAndItsLinkAreNeverAskedOfAProxy(String host) {
        ProxyRoutes routes = new ProxyRoutes(
                Map.of("HTTPS_PROXY", "http://127.0.0.1:9"),
                ProxySelector.of(InetSocketAddress.createUnresolved("127.0.0.1", 9)));
        assertThat(routes.proxy(URI.create("https://" + host + ":8443/"))).isEmpty();
    }

    @Test
    void aCreateOnThisComputerDoesNotMeetTheProxy() throws IOException {
        try (ScriptedServer here = new ScriptedServer(AUTHORITY.serverFor("localhost"));
                TunnelProxy proxy = proxy(head -> 403)) {
            System.setProperty("https.proxyHost", "127.0.0.1");
            System.setProperty("https.proxyPort", String.valueOf(proxy.address().getPort()));
            System.setProperty("http.nonProxyHosts", "elsewhere");
            here.then(answer(201, ANSWER));
            service(here.endpoint(), Map.of("HTTPS_PROXY", url(proxy)), ProxySelector.getDefault())
                    .create(UUID.randomUUID());
            assertThat(proxy.heads()).isEmpty();
        } finally {
            System.clearProperty("http.nonProxyHosts");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contoso.communication.azure.com | true",
                ".azure.com                      | true",
                "*.azure.com                     | true",
                "azure.com:443                   | true",
                "other.example, AZURE.COM        | true",
                "other.example azure.com         | true",
                "*                               | true",
                "zure.com                        | false",
                "other.example                   | false",
            })
    void aHostOfNoProxyIsReachedWithoutIt(String noProxy, boolean direct) {
        ProxyRoutes routes = new ProxyRoutes(Map.of("HTTPS_PROXY", "proxy.example:3128", "NO_PROXY", noProxy), NONE);
        assertThat(routes.proxy(URI.create("https://contoso.communication.azure.com/")))
                .isEqualTo(direct ? Optional.empty() : Optional.of("proxy.example:3128"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://proxy.example, proxy.example:80",
        "https://proxy.example, proxy.example:443",
        "'\"http://proxy.example:8080/\"', proxy.example:8080",
        "http://user:secret@proxy.example:8080, proxy.example:8080",
        "socks5://proxy.example:1080,",
        "nonsense:// x,",
    })
    void theAddressOfTheProxyIsReadHoweverItIsWritten(String written, String proxy) {
        ProxyRoutes routes = new ProxyRoutes(Map.of("HTTPS_PROXY", written), NONE);
        assertThat(routes.proxy(endpoint)).isEqualTo(Optional.ofNullable(proxy));
    }

    @ParameterizedTest
    @CsvSource({
        "403, PROXY_FORBIDS,",
        "404, PROXY_REFUSED, 404",
        "502, PROXY_CANNOT_REACH, 502",
        "503, PROXY_CANNOT_REACH, 503",
        "504, PROXY_CANNOT_REACH, 504"
    })
    void aProxyThatRefusesIsNamedWithItsStatusAndNotAskedAgain(int status, TransportProblem problem, String value)
            throws IOException {
        try (TunnelProxy proxy = proxy(head -> status)) {
            assertThat(faultOfCreate(Map.of("HTTPS_PROXY", url(proxy))))
                    .isEqualTo(
                            value == null
                                    ? unreachable(problem, name(proxy))
                                    : unreachable(problem, name(proxy), value));
            assertThat(proxy.heads()).hasSize(1);
        }
    }

    @Test
    void aProxyThatAsksForAnotherSignInThanBasicIsNamedWithIt() throws IOException {
        try (TunnelProxy proxy = proxy(head -> 407)) {
            proxy.wanting("Negotiate\r\nProxy-Authenticate: NTLM");
            assertThat(faultOfCreate(Map.of("HTTPS_PROXY", url(proxy))))
                    .isEqualTo(unreachable(TransportProblem.PROXY_WANTS_OTHER_SIGN_IN, name(proxy), "Negotiate, NTLM"));
        }
    }

    @Test
    void theProxyOfTheProfileIsUsedBeforeAllOthers() throws IOException {
        try (TunnelProxy proxy = proxy(head -> 200)) {
            System.setProperty("https.proxyHost", "127.0.0.1");
            System.setProperty("https.proxyPort", "9");
            server.then(answer(201, ANSWER));
            through(own(proxy)).create(UUID.randomUUID());
            assertThat(proxy.heads()).hasSize(1);
        }
    }

    @Test
    void theProxyOfTheProfileIsToldUserAndPassword() throws IOException {
        String credentials = "Basic " + base64("jane@corp:p:w");
        try (TunnelProxy proxy = proxy(head -> head.contains(credentials) ? 200 : 407)) {
            server.then(answer(201, ANSWER));
            HttpProxy own = own(proxy).as("jane@corp", "p:w");
            through(own).create(UUID.randomUUID());
            assertThat(server.requests()).hasSize(1);
            assertThat(own.toString()).doesNotContain("jane", "p:w", base64("jane@corp:p:w"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "workshop.localhost", "169.254.169.254", "[fe80::1]"})
    void thisComputerAndItsLinkAreNeverAskedOfTheProxyOfAProfile(String host) {
        ProxyRoutes routes = ProxyRoutes.through(HttpProxy.at("127.0.0.1", 9));
        assertThat(routes.proxy(URI.create("https://" + host + ":8443/"))).isEmpty();
    }

    @Test
    void aProxyThatReadsTlsIsNamedWithItsAuthorityWhichCouldBeTrusted() throws IOException {
        try (ScriptedServer reading = new ScriptedServer(READER.readingServerFor(HOST));
                TunnelProxy proxy = new TunnelProxy(head -> 200, reading.endpoint())) {
            Fault.UntrustedCertificate fault = untrusted(through(own(proxy)));
            assertThat(fault.reason())
                    .isEqualTo(
                            Reason.of(TransportProblem.CERTIFICATE_OF_READING_PROXY, name(proxy), "CN=Reader\\, Inc."));
            assertThat(Objects.requireNonNull(fault.chain()).authority()).contains(READER.certificate());
            assertThat(reading.requests()).isEmpty();
        }
    }

    @Test
    void onlyTheConnectionThatTrustsTheAuthorityGoesThroughAProxyThatReadsTls() throws IOException {
        try (ScriptedServer reading = new ScriptedServer(READER.readingServerFor(HOST));
                TunnelProxy proxy = new TunnelProxy(head -> 200, reading.endpoint())) {
            reading.then(answer(201, ANSWER));
            Network network = Network.ofThisComputer().through(own(proxy));
            AzureConnection connection = AzureConnection.of(endpoint, new AccessKey("a2V5"));
            new AzureIdentityService(connection.over(network.trustingAlso(READER.pem()))).create(UUID.randomUUID());
            assertThat(untrusted(new AzureIdentityService(connection.over(network)))
                            .reason()
                            .sentence())
                    .isEqualTo(TransportProblem.CERTIFICATE_OF_READING_PROXY);
        }
    }

    @Test
    void anAuthorityThatIsTrustedTooLeavesThoseOfTheSystem() {
        assertThat(Network.ofThisComputer().trustingAlso(READER.pem()).platform())
                .isTrue();
    }

    @Test
    void aServerThatDoesNotSendTheAuthorityHasNoneToTrustAndNamesIt() throws IOException {
        try (ScriptedServer reading = new ScriptedServer(READER.serverFor(HOST));
                TunnelProxy proxy = new TunnelProxy(head -> 200, reading.endpoint())) {
            PresentedChain chain =
                    Objects.requireNonNull(untrusted(through(own(proxy))).chain());
            assertThat(chain.authority()).isEmpty();
            assertThat(TrustedAuthority.signer(chain)).isEqualTo("CN=Reader\\, Inc.");
        }
    }

    @Test
    void anImpostorBehindAProxyIsNeverToBeTrusted() throws IOException {
        try (ScriptedServer forged = new ScriptedServer(new TestAuthority().readingServerFor(HOST));
                TunnelProxy proxy = new TunnelProxy(head -> 200, forged.endpoint())) {
            Fault.UntrustedCertificate fault = untrusted(through(own(proxy)));
            assertThat(fault.reason().sentence()).isEqualTo(TransportProblem.CERTIFICATE_OF_IMPOSTOR);
            assertThat(fault.chain()).isNull();
        }
    }

    @Test
    void aCertificateForAnotherHostIsNotOneThatTrustWouldHelp() throws IOException {
        try (ScriptedServer other = new ScriptedServer(READER.readingServerFor("other.example"));
                TunnelProxy proxy = new TunnelProxy(head -> 200, other.endpoint())) {
            Fault.UntrustedCertificate fault = untrusted(through(own(proxy)));
            assertThat(fault.reason().sentence()).isEqualTo(TransportProblem.CERTIFICATE_OF_UNKNOWN_AUTHORITY);
            assertThat(fault.chain()).isNull();
        }
    }

    @Test
    void theSignInWithEntraIdTakesTheWayOfTheProfile() throws IOException {
        try (TunnelProxy proxy = proxy(head -> 403)) {
            EntraAccount account = new EntraAccount(
                    new EntraAccount.ClientSecret("hush"),
                    "11111111-1111-1111-1111-111111111111",
                    "22222222-2222-2222-2222-222222222222",
                    endpoint,
                    true);
            EntraSession session =
                    new EntraSession(account, Network.ofThisComputer().through(own(proxy)), wire::add);
            assertThat(catchThrowableOfType(FaultException.class, session::signIn)
                            .fault())
                    .isEqualTo(unreachable(TransportProblem.PROXY_FORBIDS, name(proxy)));
            assertThat(proxy.heads()).singleElement().asString().startsWith("CONNECT " + HOST);
        }
    }

    @Test
    void aProxyThatWantsCredentialsIsNamedAndNotAskedAgain() throws IOException {
        try (TunnelProxy proxy = proxy(head -> 407)) {
            assertThat(faultOfCreate(Map.of("HTTPS_PROXY", url(proxy))))
                    .isEqualTo(unreachable(TransportProblem.PROXY_WANTS_CREDENTIALS, name(proxy)));
            assertThat(proxy.heads()).hasSize(1);
        }
    }

    @Test
    void theWireSaysThatTheProxyRefusedAndNotTheService() throws IOException {
        try (TunnelProxy proxy = proxy(head -> 407)) {
            faultOfCreate(Map.of("HTTPS_PROXY", url(proxy)));
            assertThat(wire)
                    .extracting(Observation::ending)
                    .containsExactly(new Observation.Ending.Failure(
                            Reason.of(TransportProblem.PROXY_WANTS_CREDENTIALS, name(proxy))));
        }
    }

    @Test
    void credentialsAreGivenToTheProxyAndNotToTheService() throws IOException {
        String credentials = "Basic " + base64("jane@corp:p+w/d");
        try (TunnelProxy proxy = proxy(head -> head.contains(credentials) ? 200 : 407)) {
            server.then(answer(201, ANSWER)).then(answer(201, ANSWER));
            String url = "http://jane%40corp:p+w%2Fd@" + name(proxy);
            AzureIdentityService service = service(Map.of("HTTPS_PROXY", url), NONE);
            service.create(UUID.randomUUID());
            service.create(UUID.randomUUID());
            assertThat(server.requests())
                    .hasSize(2)
                    .noneMatch(request -> request.toLowerCase(Locale.ROOT).contains("proxy-authorization"));
        }
    }

    @Test
    void credentialsOfJavasOptionsAreGiven() throws IOException {
        String credentials = "Basic " + base64("jane:secret");
        try (TunnelProxy proxy = proxy(head -> head.contains(credentials) ? 200 : 407)) {
            System.setProperty("https.proxyHost", "127.0.0.1");
            System.setProperty("https.proxyPort", String.valueOf(proxy.address().getPort()));
            System.setProperty("https.proxyUser", "jane");
            System.setProperty("https.proxyPassword", "secret");
            server.then(answer(201, ANSWER));
            service(NOTHING, ProxySelector.getDefault()).create(UUID.randomUUID());
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void credentialsThatAreNotAcceptedAreSentOnceAndNeverShown() throws IOException {
        try (TunnelProxy proxy = proxy(head -> 407)) {
            FaultException e = catchThrowableOfType(
                    FaultException.class,
                    () -> service(Map.of("HTTPS_PROXY", "http://jane:hush-hush@" + name(proxy)), NONE)
                            .create(UUID.randomUUID()));
            assertThat(e.fault()).isEqualTo(unreachable(TransportProblem.PROXY_REFUSES_CREDENTIALS, name(proxy)));
            assertThat(proxy.heads()).hasSize(1);
            assertThat(e.toString()).doesNotContain("hush");
            assertThat(wire.toString()).doesNotContain("hush", base64("jane:hush-hush"));
        }
    }

    @Test
    void aProxyThatIsNotThereIsNamed() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(faultOfCreate(Map.of("HTTPS_PROXY", "127.0.0.1:" + free)))
                .isEqualTo(unreachable(TransportProblem.PROXY_UNREACHABLE, "127.0.0.1:" + free));
        assertThat(faultOfCreate(Map.of("HTTPS_PROXY", "no-such-proxy.invalid:3128")))
                .isEqualTo(unreachable(TransportProblem.PROXY_UNREACHABLE, "no-such-proxy.invalid:3128"));
    }

    private TunnelProxy proxy(Function<String, Integer> status) {
        return new TunnelProxy(status, server.endpoint());
    }

    private static HttpProxy own(TunnelProxy proxy) {
        return HttpProxy.at("127.0.0.1", proxy.address().getPort());
    }

    private AzureIdentityService through(HttpProxy proxy) {
        Network network = Network.ofThisComputer().trustingOnly(AUTHORITY.pem()).through(proxy);
        return new AzureIdentityService(
                AzureConnection.of(endpoint, new AccessKey("a2V5")).over(network), wire::add);
    }

    private static Fault.UntrustedCertificate untrusted(AzureIdentityService service) {
        return (Fault.UntrustedCertificate)
                catchThrowableOfType(FaultException.class, () -> service.create(UUID.randomUUID()))
                        .fault();
    }

    private Fault faultOfCreate(Map<String, String> environment) {
        return catchThrowableOfType(
                        FaultException.class, () -> service(environment, NONE).create(UUID.randomUUID()))
                .fault();
    }

    private AzureIdentityService service(Map<String, String> environment, ProxySelector system) {
        return service(endpoint, environment, system);
    }

    private AzureIdentityService service(URI at, Map<String, String> environment, ProxySelector system) {
        AzureConnection connection =
                AzureConnection.of(at, new AccessKey("a2V5")).trustingOnly(AUTHORITY.pem());
        return new AzureIdentityService(
                connection.over(connection.network().through(new ProxyRoutes(environment, system))), wire::add);
    }

    private Fault unreachable(TransportProblem why, String... values) {
        return new Fault.Unreachable(endpoint.toString(), Reason.of(why, values));
    }

    private static String name(TunnelProxy proxy) {
        return "127.0.0.1:" + proxy.address().getPort();
    }

    private static String url(TunnelProxy proxy) {
        return "http://" + name(proxy);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
