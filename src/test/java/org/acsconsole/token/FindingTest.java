package org.acsconsole.token;

import static org.acsconsole.ui.tokens.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.acsconsole.identity.TokenValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is reported of a token that can be read and is not as it should be. */
final class FindingTest {

    private static final String RESOURCE = "4ccc92c8";
    private static final String OURS = "\"skypeid\":\"acs:4ccc92c8_u\",\"resourceId\":\"4ccc92c8\",";
    private static final long NOW = NOON.getEpochSecond();
    private static final String TIMES = "\"iat\":" + (NOW - 60) + ",\"exp\":" + (NOW + 3_540);
    private static final String WHOLE = "x".repeat(256);

    @Test
    void ofAWholeTokenOfThisResourceThereIsNothingToReport() {
        assertThat(found("RS256", OURS + TIMES, WHOLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"none, ALG_NONE", "HS256, ALG_SHARED_SECRET", "ES256, ALG_OTHER", "'', ALG_NONE"})
    void anotherAlgorithmIsReported(String algorithm, Finding finding) {
        assertThat(found(algorithm, OURS + TIMES, WHOLE)).containsExactly(finding);
    }

    @Test
    void aMissingOrShortenedSignatureIsReported() {
        assertThat(found("RS256", OURS + TIMES, "")).containsExactly(Finding.NO_SIGNATURE);
        assertThat(found("RS256", OURS + TIMES, "x".repeat(200))).containsExactly(Finding.CUT_OFF);
        String whole = text("RS256", OURS + TIMES, WHOLE);
        assertThat(in(whole.substring(0, whole.length() - 1))).containsExactly(Finding.CUT_OFF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sts.windows.net/t/",
                "https://login.microsoftonline.com/t/v2.0",
                "https://login.microsoftonline.us/t/v2.0",
                "https://login.partner.microsoftonline.cn/t/v2.0",
                "https://contoso.ciamlogin.com/t/v2.0",
            })
    void aTokenOfEntraIsReported(String issuer) {
        assertThat(found("RS256", "\"iss\":\"" + issuer + "\"," + TIMES, WHOLE)).containsExactly(Finding.ENTRA);
    }

    @Test
    void aLookalikeOfEntrasIssuerIsSomethingElse() {
        assertThat(found("RS256", "\"iss\":\"https://evil.example/login.microsoftonline.com/\"," + TIMES, WHOLE))
                .containsExactly(Finding.NOT_ACS);
    }

    @Test
    void aTokenOfEntraMayLiveLongerThanADayAndIsReplacedElsewhere() {
        String entra = "\"iss\":\"https://sts.windows.net/t/\",";
        assertThat(found("RS256", entra + "\"iat\":" + NOW + ",\"exp\":" + (NOW + 100_800), WHOLE))
                .containsExactly(Finding.ENTRA);
        assertThat(found("RS256", entra + "\"iat\":" + (NOW - 3_600) + ",\"exp\":" + NOW, WHOLE))
                .containsExactly(Finding.ENTRA, Finding.EXPIRED_ELSEWHERE);
    }

    @Test
    void aTokenOfSomethingElseOrOfAnotherResourceIsReported() {
        assertThat(found("RS256", TIMES, WHOLE)).containsExactly(Finding.NOT_ACS);
        assertThat(found("RS256", "\"skypeid\":\"acs:o_u\",\"resourceId\":\"other\"," + TIMES, WHOLE))
                .containsExactly(Finding.OTHER_RESOURCE);
    }

    @Test
    void timesThatCannotBeAreReported() {
        assertThat(times("\"iat\":1")).containsExactly(Finding.NO_EXPIRY);
        assertThat(times("\"exp\":\"soon\"")).containsExactly(Finding.EXPIRY_UNREADABLE);
        assertThat(times("\"iat\":true,\"exp\":" + (NOW + 60))).containsExactly(Finding.ISSUE_UNREADABLE);
        assertThat(times("\"iat\":" + (NOW + 100) + ",\"exp\":" + (NOW + 50)))
                .containsExactly(Finding.EXPIRES_BEFORE_ISSUE);
        assertThat(times("\"iat\":" + (NOW + 3_600) + ",\"exp\":" + (NOW + 7_200)))
                .containsExactly(Finding.ISSUED_LATER);
        assertThat(times("\"iat\":" + NOW + ",\"exp\":" + (NOW + 90_000))).containsExactly(Finding.LIVES_TOO_LONG);
        assertThat(times("\"iat\":" + (NOW - 3_600) + ",\"exp\":" + NOW)).containsExactly(Finding.EXPIRED);
    }

    private static List<Finding> times(String times) {
        return found("RS256", OURS + times, WHOLE);
    }

    private static List<Finding> found(String algorithm, String claims, String signature) {
        return in(text(algorithm, claims, signature));
    }

    private static List<Finding> in(String text) {
        return Finding.in((DecodedToken.Decoded) DecodedToken.of(new TokenValue(text)), NOON, RESOURCE);
    }

    private static String text(String algorithm, String claims, String signature) {
        return part("{\"alg\":\"" + algorithm + "\"}") + "." + part("{" + claims + "}") + "." + part(signature);
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
