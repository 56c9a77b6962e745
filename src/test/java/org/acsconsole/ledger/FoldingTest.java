package org.acsconsole.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands for a text in order and search. */
final class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Müller, muller",
        "Mu\u0308ller, muller",
        "ÉLODIE, elodie",
        "Łukasz Wiśniewski, łukasz wisniewski",
        "İpek, ipek",
        "Straße, strasse",
        "Άννα, αννα",
        "김민지, 김민지",
        "\u1100\u1175\u11B7, 김",
        "がか, がか",
        "שָׁלוֹם, שָׁלוֹם",
    })
    void accentsAndCaseAreFoldedAndNoOtherScriptsLetters(String text, String folded) {
        assertThat(TextNormalizer.normalize(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"'a\tb', 'a b'", "'a\u0000b', 'a b'"})
    void aControlCharacterIsABlank(String text, String folded) {
        assertThat(TextNormalizer.normalize(text)).isEqualTo(folded);
    }
}
