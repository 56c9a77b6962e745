package org.acsconsole.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class VersionTest {

    private static final Pattern IN_THE_BUILD_FILE = Pattern.compile("<version>([^<]+)</version>");

    @Test
    void theVersionIsThatOfTheBuildFile() throws IOException {
        assertThat(Version.current()).isEqualTo(inTheBuildFile());
    }

    @Test
    void noSourceRepeatsTheVersion() throws IOException {
        String number = inTheBuildFile().replaceFirst("-.*", "");
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            List<Path> repeating = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*[.](java|properties|fxml|xml|txt)"))
                    .filter(file -> read(file).contains('"' + number + '"'))
                    .toList();
            assertThat(repeating).isEmpty();
        }
    }

    private static String inTheBuildFile() throws IOException {
        Matcher version = IN_THE_BUILD_FILE.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
