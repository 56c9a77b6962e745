package org.acsconsole.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundles of what code says: against each other, against the templates, and against the literals that they stand in. */
final class CodeWordsTest {

    private static final String ENGLISH = "texts.properties";
    private static final String KOREAN = "texts_ko.properties";
    private static final Path RESOURCES = Path.of("src/main/resources/org/acsconsole/code");
    private static final Pattern PART = Pattern.compile("\\{\\{>([^}]+)}}");
    private static final Pattern TAG = Pattern.compile("\\{\\{[^}]+}}");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(read(KOREAN).keySet()).isEqualTo(read(ENGLISH).keySet());
    }

    @Test
    void bothLanguagesUseTheSameValues() {
        Map<String, String> korean = read(KOREAN);
        read(ENGLISH)
                .forEach((key, text) -> assertThat(found(TAG, korean.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(found(TAG, text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, KOREAN})
    void noTextLeavesItsCommentOrItsLiteral(String bundle) {
        assertThat(read(bundle))
                .allSatisfy((key, text) -> assertThat(text)
                        .as(key)
                        .doesNotContainPattern("[\"\\\\$`\\p{Cc}]|\\*/|%")
                        .doesNotContainPattern(key.equals("print.issued") ? "''" : "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, KOREAN})
    void theHeadsOfLinesAreAsWideAsEachOther(String bundle) {
        assertThat(read(bundle).entrySet().stream()
                        .filter(each -> each.getKey().startsWith("head."))
                        .map(each -> width(each.getValue())))
                .containsOnly("pom.xml:   ".length());
    }

    @Test
    void everyTextIsUsedAndEveryPartHasItsText() {
        Set<String> texts = new TreeSet<>(read(ENGLISH).keySet());
        texts.removeIf(key -> key.startsWith("does.")); // chosen by the command
        assertThat(parts()).isEqualTo(texts);
    }

    private static Set<String> parts() {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            return files.flatMap(file -> found(PART, contentOf(file)).stream())
                    .map(tag -> tag.substring(3, tag.length() - 2))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In columns of a terminal, where a letter of Hangul has two. */
    private static int width(String text) {
        return text.codePoints()
                .map(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL ? 2 : 1)
                .sum();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Map<String, String> read(String bundle) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(bundle))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
