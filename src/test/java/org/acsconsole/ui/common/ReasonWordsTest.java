package org.acsconsole.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acsconsole.identity.NoAnswer;
import org.acsconsole.identity.Reason;
import org.acsconsole.identity.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence that a reason can say, in both languages. */
final class ReasonWordsTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts KOREAN = new Texts(Locale.KOREAN);

    static List<Sentence> sentences() {
        return Arrays.stream(Sentence.class.getPermittedSubclasses())
                .flatMap(set -> Arrays.stream((Sentence[]) set.getEnumConstants()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everySentenceSaysItsValuesInBothLanguages(Sentence sentence) {
        List<String> values = IntStream.range(0, sentence.blanks())
                .mapToObj(blank -> "value '{" + blank + "}'")
                .toList();
        Reason<Sentence> reason = new Reason<>(sentence, values);
        assertThat(List.of(ReasonWords.of(reason, ENGLISH), ReasonWords.of(reason, KOREAN)))
                .allSatisfy(text -> {
                    String rest = text;
                    for (String value : values) {
                        assertThat(rest).contains(value);
                        rest = rest.replace(value, "");
                    }
                    assertThat(rest).isNotBlank().doesNotContainPattern("\\{\\d");
                });
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everySentenceIsKoreanInKorean(Sentence sentence) {
        Reason<Sentence> reason = new Reason<>(sentence, Collections.nCopies(sentence.blanks(), "—"));
        assertThat(ReasonWords.of(reason, KOREAN))
                .containsPattern("[가-힣]")
                .doesNotContain(" the ", " is ", " of ", " or ", " and ", " a ");
        assertThat(ReasonWords.of(reason, ENGLISH)).doesNotContainPattern("[가-힣]");
    }

    @Test
    void noTextIsLeftOverFromASentenceThatIsGone() {
        Stream<String> keys = Collections.list(ENGLISH.bundle().getKeys()).stream();
        assertThat(keys.filter(key -> key.startsWith("reason.")))
                .containsExactlyInAnyOrderElementsOf(sentences().stream()
                        .map(sentence -> "reason." + sentence.code())
                        .toList());
    }

    @Test
    void aReasonHasAsManyValuesAsItsSentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reason.of(NoAnswer.NONE_IN_TIME))
                .withMessage("no-answer.none-in-time takes 1, not 0");
    }
}
