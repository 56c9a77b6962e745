package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.acsconsole.workshop.http.HttpLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, the answer is a 4xx in the service's error shape, and the service goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedInputTest {

    private final WorkshopForTests workshop = WorkshopForTests.start();

    @AfterAll
    void close() {
        workshop.close();
    }

    @AfterEach
    void theServiceGoesOn() {
        assertThat(new Steps(workshop).create("").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET\r\n\r\n",
                "GET /identities\r\n\r\n",
                "GET  /identities HTTP/1.1\r\n\r\n",
                "POST /identities HTTP/1.1\r\n\r\n",
                "POST /identities HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "POST /identities HTTP/2.0\r\nHost: localhost\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "POST /identities FTP/1.1\r\nHost: localhost\r\n\r\n",
                "P(ST /identities HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "\u0000\u0001\u0002\r\n\r\n",
                "\u0016\u0003\u0001\r\n\r\n",
                "POST identities HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nHost: other\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost:\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nname : value\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nfolded: a\r\n b\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nbad: \u0000\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nContent-Length: ten\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, gzip\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nabc\r\n0\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nExpect: miracles\r\n\r\n",
                "POST /identities/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /identities/%4 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /identities/% HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /identities/%u1234 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "DELETE /identities/%ff HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "DELETE /identities/%c0%af HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "DELETE /identities/\u00ff HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /identities?api-version=%ff HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /identities?%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /identities# HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /../identities HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST //identities HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /identities/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /identities;x=y HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST https://user@host:port:port/identities HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST https://elsewhere/identities HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST * HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "CONNECT localhost:443 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "TRACE /identities HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /favicon.ico HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /identities HTTP/1.0\r\n\r\n",
                "POST /identities/a/b HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /identities/a/:issueAccessToken/c HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /identities/a%2F:issueAccessToken HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /teamsUser HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /identities HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"
            })
    void aMalformedRequestIsRefusedInTheServicesShape(String request) {
        assertRefused(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET http://x/y HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET http://x/y HTTP/1.1\r\nHost: localhost:abc\r\n\r\n",
                "GET http://x/y HTTP/1.1\r\nHost: a:1:2\r\n\r\n",
                "GET http://x/y HTTP/1.1\r\nHost: \"\r\n\r\n",
                "GET http://x:y/z HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET http://[::1/z HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /y HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /y HTTP/1.1\r\nHost: localhost:abc\r\n\r\n",
                "GET /y HTTP/1.1\r\nHost: a:1:2\r\n\r\n",
                "GET /y HTTP/1.1\r\nHost: \"\r\n\r\n",
                "GET /y HTTP/1.1\r\nHost: [\r\n\r\n",
                "GET /y HTTP/1.1\r\nHost: []:1\r\n\r\n",
                "GET /y HTTP/1.1\r\nHost: a:99999\r\n\r\n",
                "GET /y HTTP/1.1\r\nHost: user@a\r\n\r\n",
                "GET /y HTTP/1.1\r\nHost: a/b?c\r\n\r\n",
                "GET /y HTTP/1.1\r\nHost: a\r\n\r\ngarbage\r\n\r\n",
                "GET /y HTTP/1.1\r\nHost: a\r\n\r\n\u0000\u0001\u0002garbage",
                "GET /y HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}garbage",
                "GET /y HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\ngarbage",
                "GET /y HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\ngarbage\r\n\r\n"
            })
    void aStrangeRequestIsRefusedWithAtMostALineInTheLog(String request) {
        try (LogOf log = new LogOf()) {
            assertRefused(request.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(log.text().lines()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /identities, POST",
        "PUT, /identities, POST",
        "HEAD, /identities/x/:issueAccessToken, POST",
        "PATCH, /identities/x, 'DELETE, GET'",
        "POST, /access/teamsExtension/tenants/x/assignments/y, 'DELETE, GET, PUT'",
        "DELETE, /identities/x/:revokeAccessTokens, POST",
        "GET, /teamsUser/:exchangeAccessToken, POST",
        "POST, /chat/threads, GET",
        "POST, /_workshop/identities, GET",
        "FROB, /identities, POST"
    })
    void anotherMethodIsNotAllowed(String method, String path, String allowed) {
        try (RawHttp http = new RawHttp(workshop)) {
            http.send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            RawHttp.Reply reply = method.equals("HEAD") ? http.replyToHead() : http.reply();

            assertThat(reply.status()).isEqualTo(405);
            assertThat(reply.header("Allow")).isEqualTo(allowed);
        }
    }

    @Test
    void anUnknownPathIsNotFound() {
        try (RawHttp http = new RawHttp(workshop)) {
            assertThat(http.send("GET /phoneNumbers HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .reply()
                            .error())
                    .startsWith("404 NotFound | ");
        }
    }

    /** Again and again, for the refusal is on its way while the sender still sends. */
    @RepeatedTest(20)
    void oversizedHeadersAndTargetsAreRefused() {
        String start = "POST /identities HTTP/1.1\r\nHost: localhost\r\n";

        assertThat(refusal((start + "big: " + "x".repeat(100_000) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(431);
        assertThat(refusal((start + "a: b\r\n".repeat(20_000) + "\r\n").getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(431);
        assertThat(refusal(("POST /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(414);
    }

    @Test
    void aHugeBodyIsRefusedAndDrained() {
        byte[] body = new byte[HttpLimits.USUAL.bodyBytes() + 1];

        assertThat(Signed.request("POST", "/identities?api-version=2022-10-01")
                        .body(body)
                        .on(workshop)
                        .error())
                .startsWith("413 RequestEntityTooLarge | ");
    }

    @Test
    void aBodyOfTheGreatestSizeIsRead() {
        String body = "{\"x\":\"" + "y".repeat(HttpLimits.USUAL.bodyBytes() - 8) + "\"}";

        assertThat(new Steps(workshop).create(body).status()).isEqualTo(201);
    }

    @Test
    void anAnnouncedGiganticBodyIsRefusedAtOnce() {
        assertThat(refusal("POST /identities HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000000\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(413);
    }

    @Test
    void aHugeChunkedBodyIsRefused() {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        assertThat(refusal(("POST /identities HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + chunk.repeat(17) + "0\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(413);
    }

    @Test
    void aChunkedBodyIsReadAsAnyOther() {
        Signed request = Signed.request("POST", "/identities?api-version=2022-10-01")
                .key(workshop.accessKey())
                .body("{}");
        String whole = new String(request.bytes(), StandardCharsets.ISO_8859_1);
        String chunked = whole.replace("Content-Length: 2\r\n", "Transfer-Encoding: chunked\r\n")
                .replace("\r\n\r\n{}", "\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n");
        try (RawHttp http = new RawHttp(workshop)) {
            assertThat(http.send(chunked).reply().status()).isEqualTo(201);
        }
    }

    @Test
    void aClientThatWaitsForContinueIsReportedToGoOn() {
        Signed request = Signed.request("POST", "/identities?api-version=2022-10-01")
                .key(workshop.accessKey())
                .header("Expect", "100-continue")
                .body("{}");
        String whole = new String(request.bytes(), StandardCharsets.ISO_8859_1);
        try (RawHttp http = new RawHttp(workshop)) {
            RawHttp.Reply first =
                    http.send(whole.substring(0, whole.length() - 2)).replyToHead();
            assertThat(first.status()).isEqualTo(100);
            assertThat(http.send("{}").reply().status()).isEqualTo(201);
        }
    }

    private void assertRefused(byte[] request) {
        assertThat(refusal(request)).isBetween(400, 499);
    }

    private int refusal(byte[] request) {
        try (RawHttp http = new RawHttp(workshop)) {
            RawHttp.Reply reply = http.send(request).reply();
            assertThat(reply.at("/error/code")).isNotEmpty();
            assertThat(reply.at("/error/message")).isNotEmpty();
            assertThat(reply.header("Content-Type")).isEqualTo("application/json");
            return reply.status();
        }
    }
}
