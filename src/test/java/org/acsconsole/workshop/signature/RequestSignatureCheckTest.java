package org.acsconsole.workshop.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.signature.RequestSignatureCheck.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The computed vectors of PROTOCOL 3.1. */
class RequestSignatureCheckTest {

    private static final String KEY =
            "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZg==";
    private static final String OTHER_KEY = "b3RoZXI=";
    private static final String DATE = "Mon, 23 Nov 2026 09:30:00 GMT";
    private static final String CREATE = "/identities?api-version=2022-10-01";
    private static final String BODY = "{\"createTokenWithScopes\":[\"chat\"],\"expiresInMinutes\":60}";
    private static final String BODY_HASH = "kET9vD/6sAVRB6ISkrpOL44L0M1olvugZ/QYxlSQK9k=";

    private final RequestSignatureCheck check = new RequestSignatureCheck(
            () -> List.of(new AccessKey("r", 1, KEY), new AccessKey("r", 2, OTHER_KEY)),
            InstantSource.fixed(Instant.parse("2026-11-23T09:33:00Z")),
            Duration.ofMinutes(5));

    @ParameterizedTest
    @CsvSource({
        "localhost, RLyFAHEYIIWvInMXWQ6EfK+3IO2O6ZA/mYt8j48pwEQ=",
        "localhost:8443, tYECJfwNW5VTFYevz6sB11zahLXxunjzmlC83Gt9MpE=",
        "contoso.communication.azure.com, D97EBbq8PSuLsaRksem9YqnkntsG39ALrSKU/PFZ8tw="
    })
    void theVectorsForCreateAreAccepted(String host, String signature) {
        assertThat(check.check(call("POST", CREATE, BODY, host, BODY_HASH, signature)))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void theVectorForDeleteIsAccepted() {
        assertThat(check.check(call(
                        "DELETE",
                        "/identities/8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502"
                                + "?api-version=2022-10-01",
                        "",
                        "localhost",
                        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                        "YBjs1wdnH1WSoQ+GcO6OI6KYOUIq0yyjZkgo/yMvgaQ=")))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8443, localhost",
        "localhost:8443, localhost:8443",
        "localhost:8443, localhost:8443:8443",
        "localhost, localhost",
        "localhost, localhost:443",
        "localhost, localhost:443:443",
        "[::1]:8443, [::1]",
        "[::1]:8443, [::1]:8443",
        "[::1], [::1]:443"
    })
    void everyFormOfTheHostThatAnSdkSignsIsAccepted(String sent, String signed) {
        byte[] text =
                ("POST\n" + CREATE + "\n" + DATE + ";" + signed + ";" + BODY_HASH).getBytes(StandardCharsets.UTF_8);
        String signature = Base64.getEncoder().encodeToString(new SigningKey(KEY).sign(text));

        assertThat(check.check(call("POST", CREATE, BODY, sent, BODY_HASH, signature)))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void aHostThatWasNotSignedIsWrongAndTheStringsAreReported() {
        Verdict verdict = check.check(
                call("POST", CREATE, BODY, "elsewhere", BODY_HASH, "RLyFAHEYIIWvInMXWQ6EfK+3IO2O6ZA/mYt8j48pwEQ="));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Wrong.class,
                        wrong -> assertThat(wrong.stringsToSign())
                                .contains("POST\n" + CREATE + "\n" + DATE + ";elsewhere;" + BODY_HASH));
    }

    private static HttpCall call(
            String method, String target, String body, String host, String hash, String signature) {
        Map<String, String> headers = Map.of(
                "host",
                host,
                "x-ms-date",
                DATE,
                "x-ms-content-sha256",
                hash,
                "authorization",
                "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=" + signature);
        return new HttpCall(
                method,
                target,
                name -> headers.get(name.toLowerCase(Locale.ROOT)),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
