package org.acsconsole.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes along with a token that is copied from a header, a log, a mail or a program. */
final class PastedTokenTest {

    private static final String WHOLE =
            part("{\"alg\":\"RS256\"}") + "." + part("{\"skypeid\":\"acs:r_u\"}") + "." + part("x".repeat(256));
    private static final String ENCRYPTED = part("{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\"}") + ".b.c.d.e";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "aaa.bbb.ccc                          | []",
                "  aaa.bbb.ccc                        | []",
                "Bearer aaa.bbb.ccc                   | [BEARER]",
                "bearer aaa.bbb.ccc                   | [BEARER]",
                "Authorization: Bearer aaa.bbb.ccc    | [BEARER]",
                "\"aaa.bbb.ccc\"                      | [QUOTES]",
                "'aaa.bbb.ccc',                       | [QUOTES]",
                "\"Bearer aaa.bbb.ccc\"               | [QUOTES, BEARER]",
                "Bearer \"aaa.bbb.ccc\"               | [QUOTES, BEARER]",
                "aaa.bb b.ccc                         | [WHITE_SPACE]",
                "Bearer aaa. bbb.ccc                  | [BEARER, WHITE_SPACE]",
            })
    void itIsLeftOutAndReported(String pasted, String findings) {
        PastedToken token = PastedToken.of(pasted);
        assertThat(token.text()).isEqualTo("aaa.bbb.ccc");
        assertThat(token.findings()).hasToString(findings);
    }

    @Test
    void lineBreaksAndWhatTakesNoRoomAreLeftOutToo() {
        assertThat(PastedToken.of("aaa.\r\n  bbb\u200b.\u00a0ccc")).satisfies(token -> {
            assertThat(token.text()).isEqualTo("aaa.bbb.ccc");
            assertThat(token.findings()).containsExactly(Finding.WHITE_SPACE);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"identity\":{\"id\":\"8:acs:r_u\"},\"accessToken\":{\"token\":\"%s\",\"expiresOn\":\"2026-11-23T12:00:00.1501519+00:00\"}}",
                "{\n  \"token\": \"%s\",\n  \"expiresOn\": \"2026-11-23T12:00:00.1501519+00:00\"\n}",
                "{ token: '%s', expiresOn: 2026-11-23T12:00:00.150Z }",
                "ACS_TOKEN=%s",
                "export ACS_TOKEN=\"%s\"",
                "$env:ACS_TOKEN = '%s'",
                "https://localhost/app#access_token=%s&token_type=bearer",
                "<%s>",
                "[%s]",
                "token: %s.",
                "Authorization: Bearer %s\r\nAccept: */*",
                "curl -H 'Authorization: Bearer %s' https://localhost/chat/threads",
                "key.%s thanks",
                "%s %<s",
            })
    void theOneTokenInAnotherTextIsFound(String text) {
        assertThat(PastedToken.of(text.formatted(WHOLE))).satisfies(token -> {
            assertThat(token.text()).isEqualTo(WHOLE);
            assertThat(token.findings()).containsExactly(Finding.SURROUNDED);
        });
    }

    @Test
    void anEncryptedTokenIsFoundToo() {
        assertThat(PastedToken.of("TOKEN=" + ENCRYPTED + "\n").text()).isEqualTo(ENCRYPTED);
    }

    @Test
    void aTokenBrokenIntoLinesWithinAnotherTextIsFound() {
        String broken = WHOLE.replaceAll("(.{64})", "$1\n  ");
        assertThat(PastedToken.of("export TOKEN=\"" + broken + "\"")).satisfies(token -> {
            assertThat(token.text()).isEqualTo(WHOLE);
            assertThat(token.findings()).containsExactly(Finding.SURROUNDED, Finding.WHITE_SPACE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s %s", "{\"a\":\"%s\",\"b\":\"%s\"}", "A=%s\nB=%s"})
    void twoDifferentTokensAreNotOne(String text) {
        PastedToken token = PastedToken.of(text.formatted(WHOLE, ENCRYPTED));
        assertThat(token.several()).isTrue();
        assertThat(token.text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"expiresOn\":\"2026-11-23T12:00:00.0000000+00:00\"     | 2026-11-23T12:00:00Z",
                "expiresOn: 2026-11-23T12:00:00.000Z                   | 2026-11-23T12:00:00Z",
                "\"expiresOn\": \"2026-11-23T21:00:00+09:00\"           | 2026-11-23T12:00:00Z",
                "AccessToken(token='x', expires_on=1795435200)         | 2026-11-23T12:00:00Z",
                "\"expiresOn\": \"soon\"                                |",
                "\"expiresOn\": \"2026-99-99T12:00:00Z\"                |",
                "\"expiresOn\": \"2026-11-23 12:00:00.000000\"          |",
            })
    void theExpiryBesideTheTokenIsKept(String text, Instant expiresOn) {
        assertThat(PastedToken.of(WHOLE + " " + text).expiresOn()).isEqualTo(expiresOn);
    }

    @Test
    void nothingMayBeLeft() {
        assertThat(PastedToken.of("Bearer ").text()).isEmpty();
        assertThat(PastedToken.of("\"\"").text()).isEmpty();
    }

    @Test
    void itsTextIsNeverPrinted() {
        assertThat(PastedToken.of("Bearer secret")).asString().doesNotContain("secret");
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
