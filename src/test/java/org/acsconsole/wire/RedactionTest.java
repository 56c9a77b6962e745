package org.acsconsole.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acsconsole.reason.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    /** The longest piece of a secret that may be found again by chance. */
    private static final int PIECE = 12;

    /** A secret by look, put anywhere. */
    record Place(String name, BiConsumer<Observations, String> put) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Place> placesForTokensAndKeys() {
        return Stream.concat(
                placesForAnySecret(),
                Stream.of(
                        new Place("a field of any name", (o, s) -> o.body(json("note", s))),
                        new Place("a field's name", (o, s) -> o.body(json(s, "x"))),
                        new Place("text", (o, s) -> o.body("see " + s + " there")),
                        new Place("an error's message", (o, s) -> o.answer(400, json("message", "no " + s))),
                        new Place("any header", (o, s) -> o.header("X-Note", "a " + s + " b")),
                        new Place("any answer header", (o, s) -> o.answerHeader("X-Note", s)),
                        new Place("a string to sign", (o, s) -> o.signing(wrong("GET\n/" + s + "\nd;h;c"))),
                        new Place("a bare JSON string", (o, s) -> o.body("\"" + s + "\"")),
                        new Place("the user agent", (o, s) -> o.header("User-Agent", s))));
    }

    static Stream<Place> placesForAnySecret() {
        return Stream.of(
                new Place("token", (o, s) -> o.answer(200, json("token", s))),
                new Place("Token in an array", (o, s) -> o.answer(200, "[{\"Token\":[\"" + s + "\"]}]")),
                new Place("accessToken.token", (o, s) -> o.answer(201, "{\"accessToken\":" + json("token", s) + "}")),
                new Place("accessToken", (o, s) -> o.answer(201, json("accessToken", s))),
                new Place("accessToken.value", (o, s) -> o.answer(201, "{\"accessToken\":" + json("value", s) + "}")),
                new Place("deep", (o, s) -> o.body("[".repeat(60) + json("token", s) + "]".repeat(60))),
                new Place(
                        "Teams token", (o, s) -> o.body("{\"appId\":\"a\",\"token\":\"" + s + "\",\"userId\":\"u\"}")),
                new Place("token twice", (o, s) -> o.body("{\"token\":\"" + s + "\",\"token\":\"x\"}")),
                new Place("JSON in JSON", (o, s) -> o.body(json("payload", json("token", s)))),
                new Place("JSON cut off", (o, s) -> o.body("{\"token\":\"" + s)),
                new Place("JSON with a comma too many", (o, s) -> o.body("{\"token\": \"" + s + "\",}")),
                new Place("JSON twice", (o, s) -> o.body("{}" + json("token", s))),
                new Place("a form", (o, s) -> o.body("a=b&access_token=" + s + "&c=d")),
                new Place("a sign-in", (o, s) -> o.body("client_id=a&client_secret=" + s + "&scope=b")),
                new Place("a device code", (o, s) -> o.body("client_id=a&device_code=" + s)),
                new Place("a code", (o, s) -> o.body("code=" + s + "&code_verifier=" + s)),
                new Place("a device code's answer", (o, s) -> o.answer(200, json("device_code", s))),
                new Place("a coded name", (o, s) -> o.body("a=b&client%5Fsecret=" + s)),
                new Place("connection string", (o, s) -> o.body("endpoint=https://x/;accesskey=" + s)),
                new Place("query", (o, s) -> o.header("Referer", "https://x/?a=b&accessToken=" + s + "&c=d")),
                new Place("bearer", (o, s) -> o.header("Authorization", "Bearer " + s)),
                new Place("bearer, small", (o, s) -> o.header("authorization", "bearer " + s)),
                new Place("no scheme", (o, s) -> o.header("Authorization", s)),
                new Place(
                        "signature",
                        (o, s) -> o.header("Authorization", "HMAC-SHA256 SignedHeaders=x-ms-date;host&Signature=" + s)),
                new Place(
                        "signature first",
                        (o, s) -> o.header(
                                "Authorization", "HMAC-SHA256 Signature=" + s + "&SignedHeaders=x-ms-date;host")),
                new Place("cookie", (o, s) -> o.header("Cookie", "a=" + s)),
                new Place("set cookie", (o, s) -> o.answerHeader("Set-Cookie", s + "; Path=/")),
                new Place("proxy", (o, s) -> o.header("Proxy-Authorization", "Basic " + s)),
                new Place("key header", (o, s) -> o.header("api-key", s)));
    }

    @ParameterizedTest
    @MethodSource("placesForAnySecret")
    void aSecretByNameIsNotKept(Place place) {
        for (int seed = 0; seed < 40; seed++) {
            String secret = opaque(new Random(seed));
            assertThat(traces(place, secret)).as(secret).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("placesForTokensAndKeys")
    void aTokenIsNotKeptWhereverItStands(Place place) {
        for (int seed = 0; seed < 40; seed++) {
            String secret = token(new Random(seed));
            assertThat(traces(place, secret)).as(secret).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("placesForTokensAndKeys")
    void anAccessKeyIsNotKeptWhereverItStands(Place place) {
        for (int seed = 0; seed < 200; seed++) {
            String secret = key(new Random(seed));
            assertThat(traces(place, secret)).as(secret).isEmpty();
        }
    }

    @Test
    void whatIsNotSecretInASignInStaysReadable() {
        assertThat(Observations.request("POST", "/t/oauth2/v2.0/token")
                        .body(
                                "grant_type=client_credentials&client_secret=a-secret-word&client_id=1&scope=https%3A%2F%2Fa")
                        .kept()
                        .request()
                        .body()
                        .text())
                .isEqualTo("grant_type=client_credentials&client_secret=•••&client_id=1&scope=https%3A%2F%2Fa");
    }

    @Test
    void aSecretInThePathIsNotKept() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            for (String secret : List.of(token(random), key(random))) {
                Exchange kept = Observations.request("GET", "/identities/" + secret + "?x=y")
                        .kept();
                assertThat(pieces(secret).filter(kept.request().target()::contains))
                        .isEmpty();
            }
        }
    }

    @Test
    void aSecretThatIsCutAtTheLimitIsNotKept() {
        String secret = token(new Random(1));
        for (int before : List.of(1, 5, 12, 40, 200, 400)) {
            String text = "x ".repeat((SecretBody.MOST_KEPT - before) / 2) + secret + " and more";
            Body body = Observations.request("POST", "/")
                    .body(text)
                    .kept()
                    .request()
                    .body();
            assertThat(pieces(secret).filter(body.text()::contains)).isEmpty();
            assertThat(body.whole()).isFalse();
            assertThat(body.bytes()).isEqualTo(text.length());
        }
    }

    @Test
    void whatIsNoSecretStays() {
        Exchange kept = Observations.request(
                        "POST", "/identities/" + Observations.ID + "/:issueAccessToken?api-version=1")
                .header("Authorization", "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=abc=")
                .header("x-ms-content-sha256", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
                .header("User-Agent", "azsdk-java-azure-communication-identity/1.4.10 (25; Linux; 6.1)")
                .body("{\"createTokenWithScopes\":[\"chat\"],\"scopes\":[\"voip\"],\"expiresInMinutes\":60,\"x\":null}")
                .answer(
                        201,
                        "{\"identity\":{\"id\":\"" + Observations.ID
                                + "\"},\"accessToken\":{\"token\":\"secret\",\"expiresOn\":\"2026-11-23T10:30:00+00:00\"}}")
                .answerHeader("Content-Type", "application/json; charset=utf-8")
                .kept();
        assertThat(kept.request().target())
                .isEqualTo("/identities/" + Observations.ID + "/:issueAccessToken?api-version=1");
        assertThat(kept.request().headers())
                .extracting(Header::value)
                .containsExactly(
                        "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=•••",
                        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                        "azsdk-java-azure-communication-identity/1.4.10 (25; Linux; 6.1)");
        assertThat(kept.request().body().text())
                .isEqualTo(
                        "{\"createTokenWithScopes\":[\"chat\"],\"scopes\":[\"voip\"],\"expiresInMinutes\":60,\"x\":null}");
        assertThat(((ExchangeOutcome.Answered) kept.outcome()).body().text())
                .isEqualTo("{\"identity\":{\"id\":\"" + Observations.ID
                        + "\"},\"accessToken\":{\"token\":\"•••\",\"expiresOn\":\"2026-11-23T10:30:00+00:00\"}}");
        assertThat(((ExchangeOutcome.Answered) kept.outcome()).headers())
                .extracting(Header::value)
                .containsExactly("application/json; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/identities/8%3Aacs%3A4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502/%3AissueAccessToken?api-version=2023-10-01",
                "/identities/8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_wf_4ccc92c8-9815-4422-bddc-ceea181dc774_4ccc92c8-9815-4422-bddc-ceea181dc774/:revokeAccessTokens?api-version=1",
                "/access/teamsExtension/tenants/4ccc92c8-9815-4422-bddc-ceea181dc774/assignments/4ccc92c8-9815-4422-bddc-ceea181dc774?api-version=2025-06-30"
            })
    void longPathsAreNotTakenForKeys(String target) {
        assertThat(Observations.request("POST", target).kept().request().target())
                .isEqualTo(target);
    }

    @Test
    void theStringThatTheClientSignedIsDecoded() {
        String signed = "POST\n/identities?api-version=1\nMon, 23 Nov 2026 09:30:00 GMT;localhost;47DEQpj8HBSa=";
        Exchange kept = Observations.request("POST", "/identities?api-version=1")
                .header(
                        "x-ms-hmac-string-to-sign-base64",
                        Base64.getEncoder().encodeToString(signed.getBytes(StandardCharsets.UTF_8)))
                .kept();
        assertThat(kept.signing().client()).isEqualTo(signed);
    }

    @Test
    void aStringToSignThatIsNoBase64IsNotKept() {
        Exchange kept = Observations.request("POST", "/")
                .header("x-ms-hmac-string-to-sign-base64", "not base64!")
                .kept();
        assertThat(kept.signing().client()).isNull();
        assertThat(kept.request().headers()).extracting(Header::value).containsExactly("•••");
    }

    @Test
    void ofBinaryOnlyTheLengthIsKept() {
        byte[] bytes = new byte[1000];
        new Random(7).nextBytes(bytes);
        assertThat(Observations.request("POST", "/")
                        .body(bytes)
                        .kept()
                        .request()
                        .body())
                .isEqualTo(new Body(Body.Kind.BINARY, "", 1000, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "eyJ", "ey", "ew", "a-", "token\"", "token ", "a.", "%2B", "\\/", "?a=", "[", "\"", "é"})
    void awkwardBodiesOfEverySizeAreAcceptedInOneGo(String piece) {
        for (int size : List.of(1, 100, 20_000, SecretBody.MOST_KEPT, 1 << 20)) {
            Body body = Observations.request("POST", "/")
                    .body(piece.repeat(Math.max(1, size / piece.length())))
                    .kept()
                    .request()
                    .body();
            assertThat(body.text().length()).isLessThanOrEqualTo(SecretBody.MOST_KEPT);
        }
    }

    @Test
    void anObservationDoesNotPrintItself() {
        Observation seen = Observations.request("POST", "/secret-path")
                .header("Authorization", "Bearer secret-token")
                .body("secret-body")
                .answer(200, "secret-answer")
                .observed();
        assertThat(List.of(seen, seen.request(), seen.ending()).toString()).doesNotContain("secret");
    }

    private static List<String> traces(Place place, String secret) {
        Observations seen = Observations.request("POST", "/identities?api-version=2023-10-01");
        place.put().accept(seen, secret);
        Exchange kept = seen.kept();
        String all = kept + PrettyJson.of(kept.request().body()) + Curl.of(kept) + har(kept);
        return pieces(secret).filter(all::contains).toList();
    }

    private static String har(Exchange kept) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Har(Reason::code, Dropped.NONE).write(List.of(kept), out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> pieces(String secret) {
        int head = secret.startsWith("ey") ? secret.indexOf('.') : 0;
        return IntStream.rangeClosed(head, Math.max(head, secret.length() - PIECE))
                .mapToObj(start -> secret.substring(start, Math.min(secret.length(), start + PIECE)));
    }

    private static String token(Random random) {
        String space = random.nextInt(4) == 0 ? " " : "";
        String header = "{" + space + "\"alg\":\"RS256\",\"kid\":\"" + random.nextInt(1000) + "\",\"typ\":\"JWT\"}";
        String payload =
                "{" + space + "\"skypeid\":\"acs:" + random.nextLong() + "\",\"exp\":" + random.nextInt() + "}";
        byte[] signature = new byte[256];
        random.nextBytes(signature);
        return part(header) + "." + part(payload) + "." + URL.encodeToString(signature);
    }

    private static String key(Random random) {
        byte[] bytes = new byte[64];
        random.nextBytes(bytes);
        String key = Base64.getEncoder().encodeToString(bytes);
        return switch (random.nextInt(3)) {
            case 0 -> URL.encodeToString(bytes);
            case 1 -> URLEncoder.encode(key, StandardCharsets.UTF_8);
            default -> key;
        };
    }

    private static String opaque(Random random) {
        byte[] bytes = new byte[15 + random.nextInt(20)];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String part(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Signing wrong(String string) {
        return new Signing(Signing.Verdict.WRONG, null, List.of(string));
    }

    private static String json(String name, String value) {
        try {
            return JSON.writeValueAsString(JSON.createObjectNode().put(name, value));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
