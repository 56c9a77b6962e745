package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be a tag, and how tags are read, added and removed. */
final class TagsTest {

    @Test
    void tagsAreReadWithCommasOrSemicolonsBetweenAsTheyAreWritten() {
        assertThat(tags(" Vip ,class 7b;; 3학년 2반, ").names()).containsExactly("3학년 2반", "class 7b", "Vip");
        assertThat(Tags.read(" , ")).contains(Tags.NONE);
    }

    @Test
    void tagsThatDifferInCaseOnlyAreOne() {
        assertThat(tags("Straße, VIP, STRASSE, vip").names()).containsExactly("Straße", "VIP");
        assertThat(tags("Caf\u00e9").has(new Tag("cafe\u0301"))).isTrue();
        assertThat(tags("Caf\u00e9").has(new Tag("cafe"))).isFalse();
    }

    @Test
    void theirTextIsReadBackAsTheSameTags() {
        Tags tags = tags("b, A, -c, +d, \"e\"");
        assertThat(tags(tags.text())).isEqualTo(tags);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\tb", "a\u0085b", "a\u2028b", "a\ud800", "a\u202Eb"})
    void aTagHasNoControlCharacters(String text) {
        assertThat(Tags.refusal("vip, " + text)).contains(new Tags.Refusal(Tag.Problem.CHARACTER, text));
    }

    @Test
    void aTagIsShort() {
        String longest = "x".repeat(Tag.LONGEST);
        assertThat(Tags.refusal(longest)).isEmpty();
        assertThat(Tags.refusal(longest + "y")).contains(new Tags.Refusal(Tag.Problem.TOO_LONG, longest + "y"));
    }

    @Test
    void anIdentityHasAFewTags() {
        assertThat(Tags.refusal(numbered(Tags.MOST) + ", T1")).isEmpty();
        assertThat(Tags.refusal(numbered(Tags.MOST + 1)))
                .hasValueSatisfying(refused -> assertThat(refused.problem()).isEqualTo(Tag.Problem.TOO_MANY));
    }

    @Test
    void whatIsAddedStandsBesideWhatWasThere() {
        assertThat(tags("Vip, a").with(tags("VIP, b"))).contains(tags("Vip, a, b"));
        assertThat(tags(numbered(Tags.MOST)).with(tags("b"))).isEmpty();
    }

    @Test
    void whatIsRemovedIsFoundInAnyCase() {
        assertThat(tags("Vip, a").without(tags("VIP, b"))).isEqualTo(tags("a"));
    }

    @Test
    void aChangeNamesWhatCameAndWhatWent() {
        assertThat(tags("a, b").since(tags("b, c"))).isEqualTo("+a,-c");
        assertThat(tags("a").since(tags("a"))).isEmpty();
        assertThat(tags("Vip").since(tags("vip"))).isEqualTo("+Vip,-vip");
    }

    private static Tags tags(String text) {
        return Tags.read(text).orElseThrow();
    }

    private static String numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> "t" + n).collect(Collectors.joining(", "));
    }
}
