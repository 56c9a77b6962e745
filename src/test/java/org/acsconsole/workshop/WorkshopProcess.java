package org.acsconsole.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service as a process of its own, run by its main class. */
final class WorkshopProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    WorkshopProcess(Path errors, String... arguments) throws IOException {
        this(List.of(), List.of(), errors, arguments);
    }

    private WorkshopProcess(List<String> starter, List<String> options, Path errors, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(starter);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                "org.acsconsole.workshop.WorkshopMain"));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    private WorkshopProcess(ProcessBuilder builder) throws IOException {
        process = builder.start();
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** From one jar, as it is handed on, with options in the environment. */
    static WorkshopProcess ofJar(Path jar, Path errors, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        return new WorkshopProcess(builder);
    }

    /** As the child of a shell that waits for it; what is killed or ended then is the shell. */
    static WorkshopProcess underAShell(Path errors, String... arguments) throws IOException {
        return new WorkshopProcess(List.of("sh", "-c", "\"$@\" & wait", "sh"), List.of(), errors, arguments);
    }

    /** As on another computer. */
    static WorkshopProcess in(OtherNetwork network, Path errors, String... arguments) throws IOException {
        return new WorkshopProcess(network.starter(), List.of(), errors, arguments);
    }

    /** With options of the virtual machine. */
    static WorkshopProcess with(List<String> options, Path errors, String... arguments) throws IOException {
        return new WorkshopProcess(List.of(), options, errors, arguments);
    }

    /** With files that cannot grow beyond four megabytes, until {@link #liftTheLimit}. */
    static WorkshopProcess underALimitOfFileSizes(Path errors, String... arguments) throws IOException {
        return new WorkshopProcess(
                List.of("sh", "-c", "ulimit -S -f 8192 && exec \"$@\"", "sh"), List.of(), errors, arguments);
    }

    void liftTheLimit() throws IOException, InterruptedException {
        new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=unlimited")
                .inheritIO()
                .start()
                .waitFor();
    }

    ProcessHandle onlyChild() {
        return process.children().findFirst().orElseThrow();
    }

    /** The first line of standard output. */
    JsonNode description() throws IOException {
        return new ObjectMapper().readTree(out.readLine());
    }

    /** What else is on standard output, once the process has ended. */
    String rest() throws IOException {
        return out.readAllAsString();
    }

    int exitStatus() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the process does not end");
        }
        return process.exitValue();
    }

    /** SIGTERM; what was printed can still be read. */
    void end() {
        process.toHandle().destroy();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
