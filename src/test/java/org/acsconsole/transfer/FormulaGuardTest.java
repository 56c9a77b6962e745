package org.acsconsole.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text is run by a spreadsheet, and each comes back as it was. */
final class FormulaGuardTest {

    private static final String SIGNS = "'=+-@\t\r\n ＝＋－＠﹦﹢﹣﹫−\u00A0\u200B\uFEFFa1가\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+82 10 1234",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\ttab",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                "﹦1",
                "−1",
                " =1",
                "\u200B=1",
                "\u0000=1",
                "\uFEFF=1",
                "'=1",
                "''=1"
            })
    void aTextThatWouldBeRunGetsAnApostropheAndLosesItAgain(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo("'" + text);
        assertThat(FormulaGuard.plain("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "'", "''", "'tis", "Alice", "김민수", "a=b", "8:acs:4ccc92c8", "\"=1\"", " Alice", "1-2", "#N/A"
            })
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
        assertThat(FormulaGuard.plain(text)).isEqualTo(text);
    }

    @Test
    void everyTextComesBack() {
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            String text = IntStream.range(0, random.nextInt(6))
                    .mapToObj(at -> String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length()))))
                    .reduce("", String::concat);
            assertThat(FormulaGuard.plain(FormulaGuard.guarded(text))).isEqualTo(text);
        }
    }
}
