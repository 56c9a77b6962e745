package org.acsconsole.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes along with a token that is copied from a header, a log, a mail or a program. */
final class PastedTokenTest {

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

    @Test
    void nothingMayBeLeft() {
        assertThat(PastedToken.of("Bearer ").text()).isEmpty();
        assertThat(PastedToken.of("\"\"").text()).isEmpty();
    }

    @Test
    void itsTextIsNeverPrinted() {
        assertThat(PastedToken.of("Bearer secret")).asString().doesNotContain("secret");
    }
}
