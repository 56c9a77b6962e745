package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.acsconsole.workshop.tokens.OpenIdIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bearer token of an issuer that the service was given opens it, if all that the token says of itself is right. */
class OpenIdIssuerTest {

    private static final String AUDIENCE = "https://communication.azure.com";

    private final AtomicInteger asked = new AtomicInteger();
    private RSAKey key;
    private HttpServer server;
    private String issuer = "";
    private WorkshopForTests workshop;

    @BeforeEach
    void start() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/tenant";
        answer(
                "/tenant/.well-known/openid-configuration",
                "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer + "/keys\"}");
        answer("/tenant/keys", new JWKSet(key).toString());
        server.start();
        OpenIdIssuer elsewhere = new OpenIdIssuer(URI.create(issuer), Set.of());
        workshop = WorkshopForTests.start(
                options -> options.withSurroundings(WorkshopOptions.Surroundings.SYSTEM.withIssuer(elsewhere)));
    }

    @AfterEach
    void close() {
        workshop.close();
        server.stop(0);
    }

    private void answer(String path, String text) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Test
    void itsTokenOpensTheServiceAndItsKeysAreAskedOnce() throws JOSEException {
        assertThat(create(token(key, AUDIENCE, issuer, 0, 600)).status()).isEqualTo(201);
        assertThat(create(token(key, AUDIENCE + "/", issuer, 0, 600)).status()).isEqualTo(201);
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "https://vault.azure.net, '', 0, 600, aud claim",
        "https://communication.azure.com, /other, 0, 600, iss claim",
        "https://communication.azure.com, '', -900, -300, Expired",
        "https://communication.azure.com, '', 300, 900, before use time"
    })
    void anotherAudienceIssuerOrTimeIsDeniedAndLogged(String audience, String other, long from, long to, String why)
            throws JOSEException {
        try (LogOf log = new LogOf()) {
            assertThat(create(token(key, audience, issuer + other, from, to)).error())
                    .startsWith("401 Denied | ");
            assertThat(log.text()).contains(issuer).contains(why);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "two"})
    void aTokenThatAnotherKeySignedIsDenied(String name) throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).keyID(name).generate();
        assertThat(create(token(other, AUDIENCE, issuer, 0, 600)).status()).isEqualTo(401);
    }

    @Test
    void anIssuerThatDoesNotAnswerIsLogged() throws JOSEException {
        server.stop(0);
        try (LogOf log = new LogOf()) {
            assertThat(create(token(key, AUDIENCE, issuer, 0, 600)).status()).isEqualTo(401);
            assertThat(log.text()).contains("the issuer " + issuer + " does not say its keys");
        }
    }

    @Test
    void anIssuerElsewhereIsReachedByHttps() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenIdIssuer(URI.create("http://login.example/tenant"), Set.of()));
    }

    private static String token(RSAKey signing, String audience, String from, long begin, long end)
            throws JOSEException {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(signing.getKeyID())
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(from)
                        .audience(audience)
                        .notBeforeTime(Date.from(now.plusSeconds(begin)))
                        .expirationTime(Date.from(now.plusSeconds(end)))
                        .build());
        token.sign(new RSASSASigner(signing));
        return token.serialize();
    }

    private RawHttp.Reply create(String token) {
        return Signed.request("POST", "/identities?api-version=2023-10-01")
                .body("{}")
                .header("Authorization", "Bearer " + token)
                .on(workshop);
    }
}
