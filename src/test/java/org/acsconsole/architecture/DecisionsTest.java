package org.acsconsole.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records of decisions are listed, and the tests that they name exist. */
final class DecisionsTest {

    private static final Path FOLDER = Path.of("src/site/markdown/decisions");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    @ParameterizedTest
    @MethodSource("records")
    void aRecordIsListedUnderItsTitle(Path file) {
        String title = textOf(file).lines().findFirst().orElseThrow().replaceFirst("# ", "");
        assertThat(textOf(FOLDER.resolve("README.md"))).contains("- [" + title + "](" + file.getFileName() + ")");
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordNamesWhatConfirmsIt(Path file) {
        assertThat(textOf(file)).contains("Confirmed by:");
    }

    @ParameterizedTest
    @MethodSource("records")
    void theTestsThatARecordNamesExist(Path file) {
        List<String> missing = TEST.matcher(textOf(file))
                .results()
                .filter(named -> !exists(named))
                .map(MatchResult::group)
                .toList();
        assertThat(missing).isEmpty();
    }

    private static boolean exists(MatchResult named) {
        Optional<Path> file = found(named.group(1));
        return file.isPresent()
                && (named.group(2) == null || textOf(file.get()).contains("void " + named.group(2) + "("));
    }

    private static Optional<Path> found(String test) {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.endsWith(test + ".java")).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{4}-.*\\.md"))
                    .sorted()
                    .toList();
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
