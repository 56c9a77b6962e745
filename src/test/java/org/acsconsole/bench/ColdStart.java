package org.acsconsole.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * From the start of a process to the first frame on the screen: the console's as the build file starts it, for the first time and
 * again, and that of a window with nothing in it.
 */
record ColdStart(int rounds) {

    void run(Bench bench) {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Starts starts = Starts.in(folder.path());
            if (starts.bare().isEmpty()) {
                bench.print("start: not measured: no display to open a window on");
                return;
            }
            Rounds first = Rounds.of(rounds, () -> required(starts.first()), () -> required(starts.bare()));
            required(starts.leavingAnArchive());
            Rounds again = Rounds.of(rounds, () -> required(starts.again()), () -> required(starts.bare()));
            print(bench, "again", again);
            print(bench, "for the first time", first);
        }
    }

    private static void print(Bench bench, String when, Rounds starts) {
        bench.print(
                "start: first frame of the console, started %s, after %.0f ms, of a bare window after %.0f ms: ratio %.2f (aim: at most 1.6)"
                        .formatted(when, starts.medianA(), starts.medianB(), starts.ratio()));
    }

    private static double required(Optional<Double> milliseconds) {
        return milliseconds.orElseThrow(() -> new IllegalStateException("no window was opened"));
    }

    /** Starts of processes, each in milliseconds to its first frame; empty if it ended without a window. */
    private record Starts(Path folder, String classPath, List<String> options) {

        /** Archives are made and used with jars alone, so this measuring's own classes go into one too. */
        static Starts in(Path folder) {
            Path own = folder.resolve("bench.jar");
            Path classes = Path.of(FirstFrameMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath());
            ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(System.out, System.err, "--create", "--file", own.toString(), "-C", classes.toString(), ".");
            return new Starts(
                    folder,
                    System.getProperty("console.classpath") + File.pathSeparator + own,
                    List.of(System.getProperty("console.start").split(" ")));
        }

        Optional<Double> bare() {
            return toFirstFrame(List.of(), FirstFrameMain.BARE);
        }

        /** The end of a start leaves an archive too, however soon it comes. */
        Optional<Double> first() {
            forgetArchive();
            return again();
        }

        Optional<Double> again() {
            return toFirstFrame(withArchive(), FirstFrameMain.CONSOLE, data());
        }

        Optional<Double> leavingAnArchive() {
            forgetArchive();
            return toFirstFrame(withArchive(), FirstFrameMain.SESSION, data());
        }

        private String data() {
            return folder.resolve("data").toString();
        }

        private Path archive() {
            return folder.resolve("console.jsa");
        }

        private void forgetArchive() {
            try {
                Files.deleteIfExists(archive());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<String> withArchive() {
            return Stream.concat(options.stream(), Stream.of("-XX:SharedArchiveFile=" + archive()))
                    .toList();
        }

        private Optional<Double> toFirstFrame(List<String> options, String... arguments) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.addAll(options);
            command.addAll(List.of("-classpath", classPath, FirstFrameMain.class.getName()));
            command.addAll(List.of(arguments));
            long from = System.nanoTime();
            try {
                Process process = new ProcessBuilder(command)
                        .redirectError(Redirect.DISCARD)
                        .start();
                try (BufferedReader out = process.inputReader()) {
                    boolean shown = FirstFrameMain.SHOWN.equals(out.readLine());
                    double took = (System.nanoTime() - from) / 1e6;
                    process.onExit().join();
                    return shown ? Optional.of(took) : Optional.empty();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
