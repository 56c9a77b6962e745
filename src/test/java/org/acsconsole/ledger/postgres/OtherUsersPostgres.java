package org.acsconsole.ledger.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The system's PostgreSQL, run as the user {@code postgres}. It is for tests that root runs where no user namespace can be made,
 * for PostgreSQL refuses to be run by root.
 */
final class OtherUsersPostgres {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path folder;

    private OtherUsersPostgres(Path programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    static boolean isNeeded() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return false;
        }
        try {
            run("unshare", "-U", "id", "-u");
            return false;
        } catch (IOException forbidden) {
            return true;
        }
    }

    /** Starts it, and returns its port. */
    static int start() throws IOException {
        Path folder =
                Path.of(run("runuser", "-u", "postgres", "--", "mktemp", "-d").strip());
        OtherUsersPostgres server = new OtherUsersPostgres(newest(), folder);
        server.postgres("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF-8", "--no-sync");
        int port = freePort();
        String options = Stream.concat(
                        Stream.of("-p " + port, "-c listen_addresses=localhost", "-k " + folder),
                        PostgresServer.SETTINGS.entrySet().stream().map(each -> "-c " + each))
                .collect(Collectors.joining(" "));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::stop));
        server.postgres("pg_ctl", "-w", "-l", folder.resolve("log").toString(), "-o", options, "start");
        return port;
    }

    private static Path newest() throws IOException {
        try (Stream<Path> versions = Files.isDirectory(INSTALLED) ? Files.list(INSTALLED) : Stream.empty()) {
            return versions.max(Comparator.comparing(
                            version -> Integer.valueOf(version.getFileName().toString())))
                    .orElseThrow(() -> new IOException(
                            "The tests need a PostgreSQL that they can start. Run them as another user than root, allow"
                                    + " \"unshare -U\", or install the package postgresql."))
                    .resolve("bin");
        }
    }

    private void stop() {
        try {
            postgres("pg_ctl", "-m", "immediate", "stop");
            run("runuser", "-u", "postgres", "--", "rm", "-r", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void postgres(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "runuser", "-u", "postgres", "--", programs.resolve(program).toString()));
        command.addAll(List.of("-D", folder.resolve("data").toString()));
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private static String run(String... command) throws IOException {
        Path output = Files.createTempFile("postgres", ".txt"); // the server keeps a pipe open
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int end = process.onExit().join().exitValue();
            String said = Files.readString(output, StandardCharsets.UTF_8);
            if (end != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + end + ": " + said);
            }
            return said;
        } finally {
            Files.delete(output);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
