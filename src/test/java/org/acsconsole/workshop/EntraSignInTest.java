package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.communication.common.CommunicationUserIdentifier;
import com.azure.communication.identity.CommunicationIdentityClient;
import com.azure.communication.identity.CommunicationIdentityClientBuilder;
import com.azure.communication.identity.models.CommunicationTokenScope;
import com.azure.communication.identity.models.GetTokenForTeamsUserOptions;
import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Configuration;
import com.azure.core.util.ConfigurationBuilder;
import com.azure.identity.EnvironmentCredentialBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.acsconsole.workshop.protocol.EntraClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The workshop's own OpenID issuer, and what its tokens open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntraSignInTest {

    private static final String SCOPE = "https://communication.azure.com//.default";

    private final SettableClock wall = new SettableClock(Instant.now());
    private final WorkshopForTests workshop = WorkshopForTests.start(
            options -> options.withSurroundings(WorkshopOptions.Surroundings.SYSTEM.withWall(wall)));
    private final EntraClient entra = workshop.address().entra();

    @AfterAll
    void close() {
        workshop.close();
    }

    @Test
    void theSdkSignsInByEnvironmentVariablesAloneForEachOperation() {
        Set<String> asked = new ConcurrentSkipListSet<>();
        HttpClient trusting = new JdkHttpClientBuilder(
                        java.net.http.HttpClient.newBuilder().sslContext(RawHttp.trusting(workshop.caCertificate())))
                .build();
        HttpClient recording = request -> {
            asked.add(request.getUrl().getAuthority());
            return trusting.send(request);
        };
        Map<String, String> variables = workshop.address()
                .entraVariables()
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1]));
        Configuration environment =
                new ConfigurationBuilder(none -> Map.of(), none -> Map.of(), environmentOf -> variables).build();
        TokenCredential credential = new EnvironmentCredentialBuilder()
                .configuration(environment)
                .httpClient(recording)
                .build();
        CommunicationIdentityClient client = new CommunicationIdentityClientBuilder()
                .endpoint(workshop.endpoint().toString())
                .credential(credential)
                .httpClient(recording)
                .buildClient();

        CommunicationUserIdentifier user = client.createUser();
        assertThat(user.getId()).startsWith("8:acs:" + workshop.resourceId());
        client.getToken(user, List.of(CommunicationTokenScope.CHAT));
        client.revokeTokens(user);
        client.deleteUser(user);
        client.getTokenForTeamsUser(new GetTokenForTeamsUserOptions(
                Entra.token("appid", Entra.APP, Entra.USER, wall.instant().plusSeconds(60)), Entra.APP, Entra.USER));
        assertThat(asked).containsExactly(workshop.endpoint().getAuthority());
    }

    @ParameterizedTest
    @CsvSource({"adfs, oauth2/token", "contoso.onmicrosoft.com, oauth2/v2.0/token"})
    void theTokenOpensTheOperations(String tenant, String place) throws ParseException, JOSEException {
        RawHttp.Reply reply = token("/" + tenant + "/" + place, entra.clientSecret(), SCOPE);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/token_type")).isEqualTo("Bearer");
        String token = reply.at("/access_token");
        assertThat(create(token).status()).isEqualTo(201);

        JsonNode discovery = get("/" + tenant + "/.well-known/openid-configuration");
        SignedJWT signed = SignedJWT.parse(token);
        assertThat(signed.getJWTClaimsSet().getIssuer())
                .isEqualTo(discovery.path("issuer").asText());
        String keys = discovery.path("jwks_uri").asText().replaceFirst("https://[^/]+", "");
        JWKSet published = JWKSet.parse(get(keys).toString());
        assertThat(signed.verify(new RSASSAVerifier(
                        published.getKeyByKeyId(signed.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
    }

    @Test
    void theSecretMayComeInTheHeader() {
        String basic = Base64.getEncoder()
                .encodeToString((entra.clientId() + ":" + entra.clientSecret()).getBytes(StandardCharsets.UTF_8));
        String form = "grant_type=client_credentials&scope=" + SCOPE;
        try (RawHttp http = new RawHttp(workshop)) {
            assertThat(http.sendLines(
                                    "POST /adfs/oauth2/token HTTP/1.1",
                                    "Host: localhost",
                                    "Authorization: Basic " + basic,
                                    "Connection: close",
                                    "Content-Length: " + form.length(),
                                    "",
                                    form)
                            .reply()
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anotherSecretOrScopeIsRefusedAsEntraDoes() {
        RawHttp.Reply secret = token("/adfs/oauth2/token", "wrong", SCOPE);
        assertThat(secret.status()).isEqualTo(401);
        assertThat(secret.at("/error")).isEqualTo("invalid_client");
        assertThat(secret.at("/error_description")).startsWith("AADSTS7000215");
        assertThat(token("/adfs/oauth2/token", entra.clientSecret(), "openid").at("/error"))
                .isEqualTo("invalid_scope");
    }

    @Test
    void aTokenForAnotherAudienceIsDenied() {
        try (LogOf log = new LogOf()) {
            String other = token("/adfs/oauth2/token", entra.clientSecret(), "https://vault.azure.net/.default")
                    .at("/access_token");
            assertThat(create(other).error()).startsWith("401 Denied | ");
            assertThat(log.text()).contains("the token is for another audience");
        }
    }

    @Test
    void anExpiredTokenIsDenied() {
        String token = token("/adfs/oauth2/token", entra.clientSecret(), SCOPE).at("/access_token");
        wall.advance(Duration.ofHours(1));
        assertThat(create(token).error()).startsWith("401 Denied | ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "e30.e30.e30"})
    void whatIsNoTokenOfTheIssuerIsDenied(String token) {
        assertThat(create(token).error()).startsWith("401 Denied | ");
    }

    @Test
    void theTokenOfAnotherIssuerAndOfAnIdentityAreDenied() {
        try (WorkshopForTests other = WorkshopForTests.start()) {
            String foreign = tokenOf(
                            other, "/adfs/oauth2/token", other.address().entra(), SCOPE)
                    .at("/access_token");
            assertThat(create(foreign).error()).startsWith("401 Denied | ");
        }
        String token = token("/adfs/oauth2/token", entra.clientSecret(), SCOPE).at("/access_token");
        assertThat(new Steps(workshop).tried(token)).isEqualTo("401 forged");
        String identitys =
                withBearer("{\"createTokenWithScopes\":[\"chat\"]}", token).at("/accessToken/token");
        assertThat(create(identitys).error()).startsWith("401 Denied | ");
    }

    private RawHttp.Reply create(String token) {
        return withBearer("{}", token);
    }

    private RawHttp.Reply withBearer(String body, String token) {
        return Signed.request("POST", "/identities?api-version=2023-10-01")
                .body(body)
                .header("Authorization", "Bearer " + token)
                .on(workshop);
    }

    private RawHttp.Reply token(String target, String secret, String scope) {
        return tokenOf(workshop, target, new EntraClient(entra.tenant(), entra.clientId(), secret), scope);
    }

    private static RawHttp.Reply tokenOf(WorkshopForTests workshop, String target, EntraClient client, String scope) {
        String form = "grant_type=client_credentials&client_id=" + client.clientId() + "&client_secret="
                + client.clientSecret() + "&scope=" + scope;
        return RawHttp.postForm(workshop, target, form);
    }

    private JsonNode get(String target) {
        try (RawHttp http = new RawHttp(workshop)) {
            return http.sendLines("GET " + target + " HTTP/1.1", "Host: localhost:" + workshop.port())
                    .reply()
                    .json();
        }
    }
}
