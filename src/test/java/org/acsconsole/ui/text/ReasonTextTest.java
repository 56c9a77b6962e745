package org.acsconsole.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acsconsole.reason.ProblemCode;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence that a reason can say, in both languages. */
final class ReasonTextTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts KOREAN = new Texts(Locale.KOREAN);

    static List<ProblemCode> sentences() {
        return Arrays.stream(ProblemCode.class.getPermittedSubclasses())
                .flatMap(set -> Arrays.stream((ProblemCode[]) set.getEnumConstants()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everySentenceSaysItsValuesInBothLanguages(ProblemCode sentence) {
        List<String> values = IntStream.range(0, sentence.blanks())
                .mapToObj(blank -> "value '{" + blank + "}'")
                .toList();
        Reason<ProblemCode> reason = new Reason<>(sentence, values);
        assertThat(List.of(ReasonText.of(reason, ENGLISH), ReasonText.of(reason, KOREAN)))
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
    void everySentenceIsKoreanInKorean(ProblemCode sentence) {
        Reason<ProblemCode> reason = new Reason<>(sentence, Collections.nCopies(sentence.blanks(), "—"));
        assertThat(ReasonText.of(reason, KOREAN))
                .containsPattern("[가-힣]")
                .doesNotContain(" the ", " is ", " of ", " or ", " and ", " a ");
        assertThat(ReasonText.of(reason, ENGLISH)).doesNotContainPattern("[가-힣]");
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
                .isThrownBy(() -> Reason.of(TransportProblem.NONE_IN_TIME))
                .withMessage("transport-problem.none-in-time takes 1, not 0");
    }
}
