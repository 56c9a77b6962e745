package org.acsconsole.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.settings.Keychain.KeychainException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keychain of a real Secret Service, on a bus that nobody else uses. */
final class SystemKeychainTest {

    private static final String REQUIRED = "CODE_RUNTIMES_REQUIRED";
    private static final String KEY = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldC1zZWNyZXQ=";

    @TempDir
    private Path home = Path.of("");

    @Test
    void aSecretThatIsKeptIsFoundByAnotherConsole() throws Exception {
        needs("dbus-run-session", "gnome-keyring-daemon");
        assertThat(onUnlocked(
                        "there",
                        "find contoso",
                        "keep contoso " + KEY,
                        "find contoso",
                        "keep contoso other",
                        "find contoso"))
                .containsExactly("true", ConnectionProblem.KEYCHAIN_LACKS.code(), "kept", KEY, "kept", "other");
    }

    @Test
    void whereThereIsNoBusThereIsNoKeychain() throws Exception {
        assertThat(run(List.of(
                        "env",
                        "-u",
                        "DBUS_SESSION_BUS_ADDRESS",
                        "-u",
                        "DISPLAY",
                        "bash",
                        "-c",
                        asking("there", "find contoso"))))
                .containsExactly("false", ConnectionProblem.NO_KEYCHAIN.code());
    }

    @Test
    void whereTheKeychainIsLockedAndCannotAskItIsAsIfThereWereNone() throws Exception {
        needs("dbus-run-session", "gnome-keyring-daemon");
        assertThat(run(List.of(
                        "env",
                        "-u",
                        "DISPLAY",
                        "dbus-run-session",
                        "--",
                        "bash",
                        "-c",
                        asking("there", "keep contoso " + KEY))))
                .containsExactly("false", ConnectionProblem.NO_KEYCHAIN.code());
    }

    @Test
    void oneThatDoesNotAnswerIsNotWaitedForLongerThanALimit() {
        SystemKeychain keychain = new SystemKeychain(work -> {}, Duration.ofMillis(1));
        KeychainException silent = catchThrowableOfType(KeychainException.class, () -> keychain.find("contoso"));
        assertThat(silent.reason()).isEqualTo(Reason.of(ConnectionProblem.KEYCHAIN_SILENT, "0"));
    }

    @Test
    void aSecretThatACommandLineWouldMisreadIsNotKept() {
        SystemKeychain keychain = new SystemKeychain(Runnable::run, Duration.ofSeconds(1));
        KeychainException refused =
                catchThrowableOfType(KeychainException.class, () -> keychain.keep("contoso", "a\" && rm b"));
        assertThat(refused.reason()).isEqualTo(Reason.of(ConnectionProblem.KEYCHAIN_REFUSES, "contoso"));
    }

    private List<String> onUnlocked(String... questions) throws Exception {
        return run(List.of(
                "dbus-run-session",
                "--",
                "bash",
                "-c",
                "printf testpw | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null; "
                        + asking(questions)));
    }

    private static String asking(String... questions) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java")
                + " --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 -Dstdout.encoding=UTF-8 "
                + KeychainMain.class.getName() + " ";
        StringBuilder all = new StringBuilder();
        for (String question : questions) {
            all.append(java).append(question).append(" 2>/dev/null; ");
        }
        return all.toString();
    }

    private List<String> run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(false);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("HOME", home.toString());
        builder.environment()
                .put(
                        "XDG_RUNTIME_DIR",
                        Files.createDirectories(home.resolve("run")).toString());
        builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        process.getOutputStream().close();
        List<String> printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains(" WARN "))
                .toList();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return printed;
    }

    private static void needs(String... programs) {
        for (String program : programs) {
            boolean missing = Objects.requireNonNullElse(System.getenv("PATH"), "")
                    .lines()
                    .flatMap(path -> List.of(path.split(":", -1)).stream())
                    .noneMatch(folder -> Files.isExecutable(Path.of(folder, program)));
            Assumptions.assumeTrue(
                    !missing || System.getenv(REQUIRED) != null, program + " is not installed, which this test needs");
        }
    }
}
