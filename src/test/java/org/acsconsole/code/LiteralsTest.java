package org.acsconsole.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What texts become between quotation marks. */
final class LiteralsTest {

    private static final String ALPHABET = "\"'\\u$`{}\n\r\t\0\u0085\u2028\u202e\ud83d\ude00a0;";

    @ParameterizedTest
    @EnumSource(names = {"CSHARP", "JAVA", "JAVASCRIPT", "PYTHON"})
    void noTextLeavesItsDoubleQuotes(CodeLanguage language) {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String literal = language.literal(any(random));

            assertThat(literal.replaceAll("\\\\.", "")).doesNotContain("\"", "\\");
            assertThat(literal).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}]");
        }
    }

    @Test
    void javaKeepsABackslashAndAUApart() {
        assertThat(CodeLanguage.JAVA.literal("C:\\users\\u0022")).isEqualTo("C:\\\\users\\\\u0022");
    }

    @Test
    void aCharacterBeyondFourDigitsIsOneInPythonAndCSharp() {
        assertThat(Literals.withLongEscapes("\udb40\udc01")).isEqualTo("\\U000e0001");
        assertThat(Literals.withShortEscapes("\udb40\udc01")).isEqualTo("\\udb40\\udc01");
    }

    @Test
    void lettersOfAnyScriptStayAsTheyAre() {
        assertThat(Literals.withLongEscapes("한글 ñ 😀")).isEqualTo("한글 ñ 😀");
    }

    private static String any(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
