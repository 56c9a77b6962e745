package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.UserNamePasswordParameters;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.acsconsole.workshop.protocol.EntraClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users who sign in at the workshop's own OpenID issuer, and the exchange of their tokens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntraUserSignInTest {

    private static final String API = "https://auth.msft.communication.azure.com";
    private static final Set<String> PERMISSIONS = Set.of(API + "/Teams.ManageCalls", API + "/Teams.ManageChats");
    private static final String TENANT = "66666666-7777-8888-9999-aaaaaaaaaaaa";

    private final WorkshopForTests workshop = WorkshopForTests.start();
    private final Steps steps = new Steps(workshop);
    private final EntraClient entra = workshop.address().entra();

    @AfterAll
    void close() {
        workshop.close();
    }

    @Test
    @SuppressWarnings("deprecation") // Microsoft advises against the grant, which its live tests use
    void microsoftsLibrarySignsATeamsUserInWhoseTokenIsExchanged() throws IOException {
        IAuthenticationResult result = PublicClientApplication.builder(entra.clientId())
                .authority(workshop.endpoint() + entra.tenant())
                .sslSocketFactory(RawHttp.trusting(workshop.caCertificate()).getSocketFactory())
                .build()
                .acquireToken(UserNamePasswordParameters.builder(
                                PERMISSIONS,
                                "alice@contoso.com",
                                entra.clientSecret().toCharArray())
                        .build())
                .join();

        String user = result.account().homeAccountId().split("\\.", -1)[0];
        assertThat(result.account().username()).isEqualTo("alice@contoso.com");
        RawHttp.Reply exchanged = steps.exchange(result.accessToken(), entra.clientId(), user);
        assertThat(exchanged.status()).isEqualTo(200);
        assertThat(steps.tried(exchanged.at("/token"))).isEqualTo("200");
    }

    @ParameterizedTest
    @CsvSource({"/adfs/oauth2/token", "/" + TENANT + "/oauth2/v2.0/token"})
    void theTokenNamesUserApplicationAndPermissions(String target) throws ParseException {
        RawHttp.Reply reply = signIn(target, "alice@contoso.com", entra.clientSecret(), everything());

        JWTClaimsSet claims = claims(reply.at("/access_token"));
        assertThat(claims.getAudience()).containsExactly(API);
        assertThat(claims.getStringClaim("appid")).isEqualTo(entra.clientId());
        assertThat(claims.getStringClaim("upn")).isEqualTo("alice@contoso.com");
        assertThat(claims.getStringClaim("scp").split(" ", -1)).contains("Teams.ManageCalls", "Teams.ManageChats");
        JWTClaimsSet id = claims(reply.at("/id_token"));
        assertThat(id.getAudience()).containsExactly(entra.clientId());
        assertThat(id.getStringClaim("oid")).isEqualTo(claims.getStringClaim("oid"));
        assertThat(id.getStringClaim("tid")).isEqualTo(claims.getStringClaim("tid"));
    }

    @Test
    void aNameIsTheSameUserWheneverItSignsIn() throws ParseException {
        String first = objectId("alice@contoso.com");

        assertThat(objectId("Alice@Contoso.com")).isEqualTo(first);
        assertThat(objectId("bob@contoso.com")).isNotEqualTo(first);
    }

    @Test
    void theTenantOfThePathIsTheUsersTenant() throws ParseException {
        RawHttp.Reply reply =
                signIn("/" + TENANT + "/oauth2/v2.0/token", "alice@contoso.com", entra.clientSecret(), everything());

        assertThat(claims(reply.at("/access_token")).getStringClaim("tid")).isEqualTo(TENANT);
    }

    @Test
    void forTeamsPhoneTheTokenOfAnAssignedUserIsExchangedToo() throws ParseException {
        String scope = API + "/TeamsExtension.ManageCalls";
        String token = signIn("/adfs/oauth2/token", "phone@contoso.com", entra.clientSecret(), scope)
                .at("/access_token");
        String place = "/access/teamsExtension/tenants/" + claims(token).getStringClaim("tid") + "/assignments/"
                + claims(token).getStringClaim("oid") + "?api-version=2025-06-30";
        Signed.request("PUT", place)
                .body("{\"principalType\":\"user\",\"clientIds\":[\"" + entra.clientId() + "\"]}")
                .on(workshop);

        assertThat(Signed.request("POST", "/access/teamsExtension/:exchangeAccessToken?api-version=2025-06-30")
                        .body("{}")
                        .header("Authorization", "Bearer " + token)
                        .on(workshop)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void afterAnHourTheUsersTokenHasExpired() throws ParseException {
        SettableClock wall = new SettableClock(Instant.now());
        try (WorkshopForTests other = WorkshopForTests.start(
                options -> options.withSurroundings(WorkshopOptions.Surroundings.SYSTEM.withWall(wall)))) {
            EntraClient client = other.address().entra();
            String token = signIn(other, "/adfs/oauth2/token", "alice@contoso.com", client.clientSecret(), everything())
                    .at("/access_token");
            String user = claims(token).getStringClaim("oid");
            wall.advance(Duration.ofHours(1));

            RawHttp.Reply reply = Signed.request("POST", "/teamsUser/:exchangeAccessToken" + Steps.VERSION)
                    .date("x-ms-date", Signed.rfc1123(wall.instant()))
                    .body("{\"token\":\"" + token + "\",\"appId\":\"" + client.clientId() + "\",\"userId\":\"" + user
                            + "\"}")
                    .on(other);

            assertThat(reply.error()).isEqualTo("401 InvalidAccessToken | Provided access token is not valid. | ");
        }
    }

    @Test
    void aUsersTokenForAnotherApiDoesNotOpenTheOperations() {
        RawHttp.Reply reply = Signed.request("POST", "/identities" + Steps.VERSION)
                .body("{}")
                .header("Authorization", "Bearer " + signIn("alice@contoso.com").at("/access_token"))
                .on(workshop);

        assertThat(reply.error()).isEqualTo("401 Denied | Denied by the resource provider. | ");
    }

    @Test
    void aWrongPasswordAndAMissingNameAreRefusedAsEntraDoes() {
        for (String[] wrong : new String[][] {{"alice@contoso.com", "wrong"}, {"", entra.clientSecret()}}) {
            RawHttp.Reply reply = signIn("/adfs/oauth2/token", wrong[0], wrong[1], everything());

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.at("/error")).isEqualTo("invalid_grant");
            assertThat(reply.at("/error_description")).startsWith("AADSTS50126: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "openid profile", "User.Read", API + "/Teams.ManageCalls https://vault.azure.net/x"})
    void aScopeThatIsNotOfOneApiIsRefused(String scope) {
        assertThat(signIn("/adfs/oauth2/token", "alice@contoso.com", entra.clientSecret(), scope)
                        .at("/error"))
                .isEqualTo("invalid_scope");
    }

    private static String everything() {
        return "openid profile offline_access " + String.join(" ", PERMISSIONS);
    }

    private String objectId(String name) throws ParseException {
        return claims(signIn(name).at("/access_token")).getStringClaim("oid");
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    private RawHttp.Reply signIn(String name) {
        return signIn("/adfs/oauth2/token", name, entra.clientSecret(), everything());
    }

    private RawHttp.Reply signIn(String target, String name, String password, String scope) {
        return signIn(workshop, target, name, password, scope);
    }

    private static RawHttp.Reply signIn(
            WorkshopForTests workshop, String target, String name, String password, String scope) {
        String form = "grant_type=password&client_id="
                + workshop.address().entra().clientId()
                + "&username=" + URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)
                + "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8);
        return RawHttp.postForm(workshop, target, form);
    }
}
