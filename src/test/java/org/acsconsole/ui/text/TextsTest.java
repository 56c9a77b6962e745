package org.acsconsole.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundles against each other, and against the code and the FXML that use them. */
final class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/acsconsole/ui");
    private static final Path RESOURCES = Path.of("src/main/resources/org/acsconsole/ui");
    private static final Pattern FXML_KEY = Pattern.compile("\"%([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[,}]");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");

    static List<String> packages() {
        return Texts.PACKAGES;
    }

    @Test
    void everyPackageWithABundleIsRead() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            assertThat(files.filter(file -> file.endsWith("texts.properties"))
                            .map(file -> RESOURCES.relativize(file).getName(0).toString()))
                    .containsExactlyInAnyOrderElementsOf(Texts.PACKAGES);
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void bothLanguagesHaveTheSameKeys(String name) {
        assertThat(korean(name).keySet())
                .containsExactlyInAnyOrderElementsOf(english(name).keySet());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void bothLanguagesUseTheSamePlaceholders(String name) {
        Map<String, String> korean = korean(name);
        english(name)
                .forEach((key, text) -> assertThat(placeholders(korean.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyTextIsAPatternWithItsApostrophesDoubled(String name) {
        Stream.of(english(name), korean(name))
                .flatMap(texts -> texts.entrySet().stream())
                .forEach(text -> {
                    assertThat(LONE_APOSTROPHE.matcher(text.getValue()).find())
                            .as("a lone apostrophe in " + text)
                            .isFalse();
                    assertThatCode(() -> new MessageFormat(text.getValue()))
                            .as(text.getKey())
                            .doesNotThrowAnyException();
                });
    }

    @ParameterizedTest
    @MethodSource("packages")
    void noKoreanParticleIsGluedToAVariable(String name) {
        Pattern glued = Pattern.compile("\\d[^{}]*}(?:은|는|이|가|을|를|와|과|로|으로)(?:\\s|[.,]|$)");
        assertThat(korean(name))
                .allSatisfy((key, text) -> assertThat(glued.matcher(text).find())
                        .as(key + " = " + text)
                        .isFalse());
    }

    @Test
    void everyKeyInTheFxmlHasItsText() throws IOException {
        Set<String> keys = allKeys();
        assertThat(inFxml().filter(key -> !keys.contains(key))).isEmpty();
    }

    @Test
    void everyKeyInTheCodeHasItsText() throws IOException {
        Set<String> keys = allKeys();
        Set<String> starts =
                keys.stream().map(key -> key.substring(0, key.indexOf('.') + 1)).collect(Collectors.toSet());
        Pattern form = Pattern.compile("[a-z]+\\.[a-z][a-zA-Z_.-]*[a-zA-Z_]");
        assertThat(inCode().filter(literal -> form.matcher(literal).matches())
                        .filter(literal -> starts.contains(literal.substring(0, literal.indexOf('.') + 1)))
                        .filter(literal -> !literal.endsWith(".css"))
                        .filter(literal ->
                                keys.stream().noneMatch(key -> key.equals(literal) || key.startsWith(literal + "."))))
                .isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> used = Stream.concat(inFxml(), inCode()).collect(Collectors.toSet());
        List<String> starts = used.stream()
                .filter(literal -> literal.matches("[a-z]+\\..*\\.|[a-z]+\\."))
                .toList();
        Set<String> unused = new TreeSet<>(allKeys());
        unused.removeIf(key -> used.contains(key)
                || starts.stream().anyMatch(key::startsWith)
                || used.contains(key.substring(0, key.lastIndexOf('.'))));
        assertThat(unused).isEmpty();
    }

    @Test
    void whatAllScreensShareBringsItsOwnTexts() throws IOException {
        Set<String> ofScreens = allKeys();
        ofScreens.removeAll(english("common").keySet());
        List<String> used = Stream.concat(
                        found(RESOURCES.resolve("common"), ".fxml", FXML_KEY),
                        found(SOURCES.resolve("common"), ".java", LITERAL))
                .toList();
        assertThat(ofScreens.stream()
                        .filter(key -> used.stream()
                                .anyMatch(literal -> key.equals(literal)
                                        || (literal.matches("[a-z]+\\..*|[a-z]+\\.")
                                                && literal.endsWith(".")
                                                && key.startsWith(literal)))))
                .isEmpty();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> allKeys() {
        Set<String> keys = new HashSet<>();
        Texts.PACKAGES.forEach(name -> keys.addAll(english(name).keySet()));
        return keys;
    }

    private static Map<String, String> english(String name) {
        return read(RESOURCES.resolve(name).resolve("texts.properties"));
    }

    private static Map<String, String> korean(String name) {
        return read(RESOURCES.resolve(name).resolve("texts_ko.properties"));
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static Stream<String> inFxml() throws IOException {
        return found(RESOURCES, ".fxml", FXML_KEY);
    }

    private static Stream<String> inCode() throws IOException {
        return found(SOURCES, ".java", LITERAL);
    }

    private static Stream<String> found(Path root, String ending, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> pattern.matcher(contentOf(file)).results())
                    .map((MatchResult match) -> match.group(1))
                    .toList()
                    .stream();
        }
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
