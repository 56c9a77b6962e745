package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.acsconsole.workshop.protocol.EntraClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Users who sign in at the workshop's own OpenID issuer by a code that they enter on its page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntraDeviceCodeTest {

    private static final String AUTHORITY = "/66666666-7777-8888-9999-aaaaaaaaaaaa/oauth2/v2.0/";
    private static final String SCOPE = "https://communication.azure.com//.default openid offline_access";

    private final SettableClock wall = new SettableClock(Instant.now());
    private final WorkshopForTests workshop = WorkshopForTests.start(
            options -> options.withSurroundings(WorkshopOptions.Surroundings.SYSTEM.withWall(wall)));
    private final EntraClient entra = workshop.address().entra();

    @AfterAll
    void close() {
        workshop.close();
    }

    @Test
    void whoEntersTheCodeIsSignedIn() throws ParseException {
        RawHttp.Reply code = code();
        assertThat(poll(code).at("/error")).isEqualTo("authorization_pending");
        assertThat(enter(code.at("/user_code").toLowerCase(Locale.ROOT), "&name=bob@contoso.com")
                        .status())
                .isEqualTo(200);
        RawHttp.Reply token = poll(code);
        assertThat(token.status()).isEqualTo(200);
        SignedJWT signed = SignedJWT.parse(token.at("/access_token"));
        assertThat(signed.getJWTClaimsSet().getStringClaim("upn")).isEqualTo("bob@contoso.com");
        try (RawHttp http = new RawHttp(workshop)) {
            assertThat(http.sendLines(
                                    "POST /identities?api-version=2023-10-01 HTTP/1.1",
                                    "Host: localhost:" + workshop.port(),
                                    "Authorization: Bearer " + token.at("/access_token"),
                                    "Content-Length: 0",
                                    "",
                                    "")
                            .reply()
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void aCodeIsOfUseOnce() {
        RawHttp.Reply code = code();
        enter(code.at("/user_code"), "&name=bob@contoso.com");
        assertThat(enter(code.at("/user_code"), "&name=eve@contoso.com").status())
                .isEqualTo(400);
        assertThat(poll(code).status()).isEqualTo(200);
        assertThat(poll(code).at("/error")).isEqualTo("bad_verification_code");
    }

    @Test
    void whoDeclinesIsNotSignedIn() {
        RawHttp.Reply code = code();
        enter(code.at("/user_code"), "&decline=yes");
        assertThat(poll(code).at("/error")).isEqualTo("authorization_declined");
    }

    @Test
    void aCodeExpires() {
        RawHttp.Reply code = code();
        wall.advance(Duration.ofMinutes(15));
        assertThat(enter(code.at("/user_code"), "&name=bob@contoso.com").status())
                .isEqualTo(400);
        assertThat(poll(code).at("/error")).isEqualTo("expired_token");
    }

    @Test
    void anotherApplicationGetsNoCode() {
        assertThat(RawHttp.postForm(workshop, AUTHORITY + "devicecode", "client_id=x&scope=" + encoded(SCOPE))
                        .at("/error"))
                .isEqualTo("unauthorized_client");
    }

    @Test
    void thePageRepeatsNothingThatWasEntered() {
        RawHttp.Reply page = enter("<script>alert(1)</script>", "&name=%3Cb%3E");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("<html").doesNotContain("<script>", "<b>");
        assertThat(page.header("Content-Type")).startsWith("text/html");
    }

    private RawHttp.Reply code() {
        RawHttp.Reply code = RawHttp.postForm(
                workshop, AUTHORITY + "devicecode", "client_id=" + entra.clientId() + "&scope=" + encoded(SCOPE));
        assertThat(code.status()).isEqualTo(200);
        return code;
    }

    private RawHttp.Reply poll(RawHttp.Reply code) {
        return RawHttp.postForm(
                workshop,
                AUTHORITY + "token",
                "grant_type=urn:ietf:params:oauth:grant-type:device_code&client_id=" + entra.clientId()
                        + "&device_code=" + code.at("/device_code"));
    }

    private RawHttp.Reply enter(String userCode, String more) {
        return RawHttp.postForm(workshop, "/common/devicelogin", "user_code=" + encoded(userCode) + more);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
