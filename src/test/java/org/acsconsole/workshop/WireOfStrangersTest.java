package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.acsconsole.host.WorkshopTraffic;
import org.acsconsole.wire.Curl;
import org.acsconsole.wire.Dropped;
import org.acsconsole.wire.Exchange;
import org.acsconsole.wire.Har;
import org.acsconsole.wire.WireLog;
import org.acsconsole.wire.WireLogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the wire keeps of requests that nobody's SDK sends. */
class WireOfStrangersTest {

    private final WireLogs wires = new WireLogs();
    private final WorkshopForTests workshop =
            WorkshopForTests.start(options -> options.withListener(new WorkshopTraffic(wires, options.dataFolder())));
    private final WireLog wire = wires.of("workshop:" + workshop.resourceId());

    @AfterEach
    void close() {
        workshop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stranger.example", "stranger.example:443", "localhost.stranger.example"})
    void aCopiedCurlGoesToTheServiceWhateverTheHostHeaderSaid(String host) {
        send("GET /chat/threads?api-version=2023-11-07 HTTP/1.1\r\nHost: " + host
                + "\r\nAuthorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJpYXQiOjF9.eA\r\n\r\n");
        assertThat(Curl.of(wire.snapshot().getLast()))
                .contains("'https://localhost:" + workshop.port() + "'")
                .doesNotContain("stranger");
    }

    @Test
    void theControlKeyCannotBeReadInWireOrArchiveWhereverItIsPut() throws IOException {
        List<String> forms = forms(workshop.controlKey()).toList();
        for (String form : forms) {
            requests(form).forEach(this::send);
        }
        List<Exchange> seen = wire.snapshot();
        assertThat(seen).hasSizeGreaterThan(forms.size() * 9);
        String kept = seen + archive(seen) + seen.stream().map(Curl::of).toList();
        assertThat(forms.stream().filter(kept::contains)).isEmpty();
    }

    private static Stream<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return Stream.of(
                secret,
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                base64.encodeToString(bytes),
                base64.encodeToString(("user:" + secret).getBytes(StandardCharsets.UTF_8)),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                HexFormat.of().formatHex(bytes),
                HexFormat.of().withUpperCase().formatHex(bytes));
    }

    private static Stream<String> requests(String secret) {
        String host = " HTTP/1.1\r\nHost: localhost\r\n";
        return Stream.concat(
                Stream.of(
                        "GET /identities/" + secret + host + "\r\n",
                        "GET /identities/8:acs:" + secret + "/:issueAccessToken" + host + "\r\n",
                        "GET /identities?key=" + secret + host + "\r\n",
                        "GET /identities?" + secret + "=1" + host + "\r\n",
                        "GET /identities?a=1&" + secret + host + "\r\n",
                        "GET /identities" + host + "Authorization: Bearer " + secret + "\r\n\r\n",
                        "GET /identities" + host + "Authorization: " + secret + "\r\n\r\n",
                        "GET /identities" + host + "x-anything: a " + secret + " b\r\n\r\n",
                        "GET /identities" + host + "Cookie: a=" + secret + "\r\n\r\n",
                        "GET /identities" + host + "User-Agent: me/" + secret + "\r\n\r\n",
                        "GET /identities" + host + "x-ms-client-request-id: " + secret + "\r\n\r\n",
                        "GET /identities HTTP/1.1\r\nHost: " + secret.toLowerCase(Locale.ROOT) + "\r\n\r\n"),
                Stream.of(
                                secret,
                                "{\"token\":\"" + secret + "\"}",
                                "{\"" + secret + "\":1}",
                                "[\"" + secret + "\"",
                                "key=" + secret)
                        .map(body ->
                                "POST /identities" + host + "Content-Length: " + body.length() + "\r\n\r\n" + body));
    }

    private static String archive(List<Exchange> seen) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        new Har(Object::toString, Dropped.NONE).write(seen, archive);
        return archive.toString(StandardCharsets.UTF_8);
    }

    private void send(String request) {
        try (RawHttp http = new RawHttp(workshop)) {
            assertThat(http.send(request).reply().status()).isBetween(200, 499);
        }
    }
}
