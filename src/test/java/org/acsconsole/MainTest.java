package org.acsconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.acsconsole.azure.TunnelProxy;
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
    void aProxyIsToldUserAndPasswordWithoutAnOptionOfJava() throws IOException, InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        try (TunnelProxy proxy = new TunnelProxy(
                head -> {
                    asked.countDown();
                    return 403;
                },
                URI.create("https://localhost"))) {
            Path file = Files.writeString(
                    folder.resolve("config.json"), """
                    {"profiles": [{"name": "Contoso", "environment": "test", "endpoint": "https://contoso.invalid", "accessKey": "env:KEY",
                      "proxy": {"address": "127.0.0.1:%d", "user": "jane", "password": "env:PASSWORD"}}]}
                    """.formatted(proxy.address().getPort()));
            Process console = start(
                    Map.of("KEY", "a2V5", "PASSWORD", "hush-hush"),
                    List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw"),
                    "--config",
                    file.toString(),
                    "--data",
                    folder.toString());
            try {
                assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
            } finally {
                console.destroy();
                console.waitFor();
            }
            assertThat(proxy.heads())
                    .allSatisfy(head -> assertThat(head)
                            .startsWith("CONNECT contoso.invalid:443")
                            .contains("Basic "
                                    + Base64.getEncoder()
                                            .encodeToString("jane:hush-hush".getBytes(StandardCharsets.UTF_8))));
        }
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
        Process process = start(environment, List.of(), arguments);
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text);
    }

    private static Process start(Map<String, String> environment, List<String> options, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--module-path") || option.startsWith("--add-"))
                .forEach(command::add);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.acsconsole.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        builder.environment().putAll(environment);
        return builder.start();
    }
}
