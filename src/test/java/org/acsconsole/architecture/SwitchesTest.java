package org.acsconsole.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A new fault, command or step does not compile where nobody has thought of it: no switch over them has a default. */
final class SwitchesTest {

    private static final Pattern SWITCH = Pattern.compile("\\bswitch \\(");
    private static final Pattern CASE_OF_FAMILY =
            Pattern.compile("\\bcase (Fault|Command|CompletedStep|StepAction)\\.");
    private static final Pattern DEFAULT = Pattern.compile("\\b(default ->|default:|case null, default)");

    @Test
    void noSwitchOverFaultsCommandsOrStepsHasADefault() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (hasHidden(Files.readString(file))) {
                    found.add(file.toString());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aDefaultIsFound() {
        assertThat(hasHidden("switch (f) { case Fault.WrongKey k -> true; default -> false; }"))
                .isTrue();
        assertThat(hasHidden("switch (n) { case 1 -> true; default -> false; } case Fault.WrongKey k"))
                .isFalse();
    }

    private static boolean hasHidden(String code) {
        Matcher begin = SWITCH.matcher(code);
        while (begin.find()) {
            String block = block(code, code.indexOf('{', begin.end()));
            if (CASE_OF_FAMILY.matcher(block).find() && DEFAULT.matcher(block).find()) {
                return true;
            }
        }
        return false;
    }

    /** From one brace to the one that closes it. */
    private static String block(String code, int open) {
        int depth = 0;
        for (int at = open; at < code.length(); at++) {
            depth += code.charAt(at) == '{' ? 1 : code.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return code.substring(open, at);
            }
        }
        return code.substring(open);
    }
}
