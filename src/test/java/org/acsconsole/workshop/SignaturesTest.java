package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed requests in all the forms of the SDKs, and unsigned ones (PROTOCOL 3.1 to 3.3, 1.6 and 10). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignaturesTest {

    private static final String CREATE = "/identities?api-version=2022-10-01";
    private static final String DENIED = "401 Denied | Denied by the resource provider. | ";

    private final WorkshopForTests workshop = WorkshopForTests.start();

    @AfterAll
    void close() {
        workshop.close();
    }

    @Test
    void everyFormOfTheHostIsAccepted() {
        String port = ":" + workshop.port();

        assertThat(create().host("localhost" + port, "localhost").on(workshop).status())
                .isEqualTo(201);
        assertThat(create().host("localhost" + port, "localhost" + port)
                        .on(workshop)
                        .status())
                .isEqualTo(201);
        assertThat(create().host("localhost" + port + port, "localhost" + port + port)
                        .on(workshop)
                        .status())
                .isEqualTo(201);
        assertThat(create().host("localhost" + port, "localhost" + port + port)
                        .on(workshop)
                        .status())
                .isEqualTo(201);
        assertThat(create().host("[::1]" + port, "[::1]").on(workshop).status()).isEqualTo(201);
        assertThat(create().host("[::1]" + port, "[::1]" + port).on(workshop).status())
                .isEqualTo(201);
    }

    @Test
    void aHostThatAStrictParserRejectsIsAcceptedIfSigned() {
        assertThat(create().host("local_host:x:y", "local_host:x:y")
                        .on(workshop)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void everyFormOfThePathIsAccepted() {
        String id = new Steps(workshop).identity();
        String raw = "/identities/" + id.replace(":", "%3A") + "/:revokeAccessTokens?api-version=2022-10-01";
        String decoded = raw.replace("%3A", ":");

        assertThat(Signed.request("POST", raw).on(workshop).status()).isEqualTo(204);
        assertThat(Signed.request("POST", raw)
                        .signedTarget(decoded)
                        .on(workshop)
                        .status())
                .isEqualTo(204);
        assertThat(Signed.request("POST", raw)
                        .signedTarget(raw.substring(1))
                        .on(workshop)
                        .status())
                .isEqualTo(204);
        assertThat(Signed.request("POST", raw)
                        .signedTarget("/identities")
                        .on(workshop)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void dateMayStandForMsDate() {
        assertThat(create().date("Date", Signed.rfc1123(Instant.now()))
                        .on(workshop)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void bothKeysAreAccepted() throws IOException {
        String secondary = new ObjectMapper()
                .readTree(workshop.caCertificate()
                        .resolveSibling("workshop-installation.json")
                        .toFile())
                .path("secondaryKey")
                .asText();

        assertThat(secondary).isNotEqualTo(workshop.accessKey());
        assertThat(create().key(secondary).on(workshop).status()).isEqualTo(201);
    }

    @Test
    void aWrongKeyIsDeniedAndOnlyTheLogShowsWhatTheServiceSigned() {
        try (LogOf log = new LogOf()) {
            Signed request = create().body("{}").key(Base64.getEncoder().encodeToString(new byte[64]));
            RawHttp.Reply reply = request.on(workshop);

            assertThat(reply.error()).isEqualTo(DENIED);
            assertThat(log.text())
                    .contains("POST\\n" + CREATE + "\\n")
                    .contains(";localhost;" + request.hash())
                    .doesNotContain(request.signature())
                    .doesNotContain(workshop.accessKey());
        }
    }

    @Test
    void whatTheLogShowsOfAWrongSignatureHasNoSecretInIt() {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (LogOf log = new LogOf();
                WorkshopForTests watched = WorkshopForTests.start(options -> options.withListener(traffic ->
                        seen.addAll(Objects.requireNonNull(traffic.signature()).stringsToSign())))) {
            Signed.request("POST", CREATE + "&accesskey=s3cretInTheQuery")
                    .header("api-key", "s3cretInAHeader")
                    .header("x-note", "Bearer s3cretInWords")
                    .header(
                            "Authorization",
                            "HMAC-SHA256 SignedHeaders=x-ms-date;api-key;x-note;authorization;host;x-ms-content-sha256"
                                    + "&Signature=s3cretSignature0")
                    .on(watched);

            assertThat(seen).hasSize(6).allMatch(text -> !text.contains("s3cret"));
            assertThat(log.text())
                    .contains("POST\\n" + CREATE + "&accesskey=•••\\n")
                    .contains(";•••;Bearer •••;HMAC-SHA256 SignedHeaders=")
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void aBodyOtherThanTheSignedOneIsDenied() {
        assertThat(create().body("{}")
                        .header("x-ms-content-sha256", create().body("{ }").hash())
                        .on(workshop)
                        .error())
                .isEqualTo("401 Denied | Request 'x-ms-content-sha256' differs from generated content hash. | ");
    }

    @Test
    void aStaleDateIsDenied() {
        assertThat(dated(-360).error()).isEqualTo(DENIED);
        assertThat(dated(360).error()).isEqualTo(DENIED);
        assertThat(dated(-240).status()).isEqualTo(201);
        assertThat(dated(240).status()).isEqualTo(201);
    }

    /** Each is this very minute, or would be if it were read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'now'",
                "EEE, dd MMM yyyy HH:mm:ss 'UTC'",
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                "'xxx', dd MMM yyyy HH:mm:ss 'GMT'",
                "dd MMM yyyy HH:mm:ss 'GMT'"
            })
    void aDateOfAnotherFormIsNotUnderstood(String pattern) {
        String date = DateTimeFormatter.ofPattern(pattern, Locale.US)
                .withZone(ZoneOffset.UTC)
                .format(Instant.now());
        try (LogOf log = new LogOf()) {
            assertThat(create().date("x-ms-date", date).on(workshop).error()).isEqualTo(DENIED);
            assertThat(log.text()).contains("is not understood").doesNotContain("too far");
        }
    }

    @Test
    void aDateOfAnotherWeekdayIsNotUnderstood() {
        String tomorrow = Signed.rfc1123(Instant.now().plus(Duration.ofDays(1)));
        String date = tomorrow.substring(0, 3) + Signed.rfc1123(Instant.now()).substring(3);
        try (LogOf log = new LogOf()) {
            assertThat(create().date("x-ms-date", date).on(workshop).error()).isEqualTo(DENIED);
            assertThat(log.text()).contains("is not understood");
        }
    }

    @Test
    void anUnreadableAuthorizationIsDenied() {
        String hash = "x-ms-date;host;x-ms-content-sha256";
        for (String authorization : new String[] {
            "",
            "Bearer eyJ0eXAiOiJKV1QifQ.e30.c2ln",
            "HMAC-SHA256",
            "HMAC-SHA256 ",
            "HMAC-SHA256 SignedHeaders=" + hash,
            "HMAC-SHA256 Signature=AAAA",
            "HMAC-SHA256 SignedHeaders=" + hash + "&Signature=",
            "HMAC-SHA256 SignedHeaders=" + hash + "&Signature=!!!",
            "HMAC-SHA256 SignedHeaders=&Signature=AAAA",
            "HMAC-SHA256 SignedHeaders=;;;&Signature=AAAA",
            "HMAC-SHA256 &&&&&&&&&&&"
        }) {
            assertThat(create().header("Authorization", authorization)
                            .on(workshop)
                            .error())
                    .isEqualTo(DENIED);
        }
    }

    @Test
    void aSignatureThatLeavesOutTheBodyIsDenied() {
        Signed request = create().key(workshop.accessKey());

        assertThat(request.header(
                                "Authorization",
                                "HMAC-SHA256 SignedHeaders=x-ms-date;host&Signature=" + request.signature())
                        .on(workshop)
                        .error())
                .isEqualTo(DENIED);
    }

    @Test
    void theSignatureComesBeforeVersionAndBody() {
        assertThat(Signed.request("POST", "/identities")
                        .body("{")
                        .header("Authorization", "none")
                        .on(workshop)
                        .error())
                .isEqualTo(DENIED);
    }

    private static Signed create() {
        return Signed.request("POST", CREATE);
    }

    private RawHttp.Reply dated(int seconds) {
        return create().date("x-ms-date", Signed.rfc1123(Instant.now().plusSeconds(seconds)))
                .on(workshop);
    }
}
