package org.acsconsole.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files that an FXML file names; JavaFX only warns of a stylesheet that is not there. */
final class StylesheetsTest {

    private static final Path SCREENS = Path.of("src/main/resources/org/acsconsole/ui");
    private static final Pattern NAMED = Pattern.compile("\"@?([^\"@]+\\.(?:css|fxml))\"");

    @ParameterizedTest
    @MethodSource("screens")
    void whatAnFxmlFileNamesIsThere(Path fxml) throws IOException {
        assertThat(NAMED.matcher(Files.readString(fxml)).results().map((MatchResult named) -> named.group(1)))
                .allSatisfy(named -> assertThat(fxml.resolveSibling(named)).exists());
    }

    static List<Path> screens() throws IOException {
        try (Stream<Path> files = Files.walk(SCREENS)) {
            return files.filter(file -> file.toString().endsWith(".fxml")).toList();
        }
    }
}
