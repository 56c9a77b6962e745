package org.acsconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.acsconsole.version.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command line, in a process of its own. */
final class MainTest {

    @TempDir
    private Path folder = Path.of("");

    private record Ended(int status, String text) {}

    @Test
    void helpNamesEveryOption() throws IOException, InterruptedException {
        Ended ended = run("--help");
        assertThat(ended.status()).isZero();
        assertThat(ended.text()).contains("--config=FILE", "--data=DIR", "--profile=NAME");
    }

    @Test
    void anUnknownOptionIsRefusedWithTheUsage() throws IOException, InterruptedException {
        Ended ended = run("--bogus");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.text()).contains("Unknown option: '--bogus'", "Usage: acs-identity-console");
    }

    @Test
    void aConfigurationFileThatIsNotThereIsRefused() throws IOException, InterruptedException {
        Ended ended = run("--config", folder.resolve("absent.json").toString());
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.text()).contains("The file " + folder.resolve("absent.json") + " does not exist");
    }

    @Test
    void aProfileThatIsNotConfiguredIsRefused() throws IOException, InterruptedException {
        Path config = Files.writeString(folder.resolve("config.json"), "{}");
        Ended ended = run("--config", config.toString(), "--data", folder.toString(), "--profile", "Contoso");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.text()).contains("No profile is called Contoso.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayOneSentenceSaysSo() throws IOException, InterruptedException {
        Ended ended = run("--data", folder.toString());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.text()).contains("No display is available").doesNotContain("\tat ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDisplayThatDoesNotAnswerIsNamed() throws IOException, InterruptedException {
        Ended ended = run(Map.of("DISPLAY", ":987"), "--data", folder.toString());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.text())
                .contains("The display :987 that DISPLAY names does not answer")
                .doesNotContain("\tat ");
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException, InterruptedException {
        assertThat(run("--version").text().strip()).isEqualTo("ACS Identity Console " + Version.current());
    }

    private static Ended run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    private static Ended run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--module-path") || option.startsWith("--add-modules"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.acsconsole.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text);
    }
}
