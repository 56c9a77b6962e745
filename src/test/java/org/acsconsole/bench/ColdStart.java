package org.acsconsole.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the start of a process to the first frame on the screen: the console's, and that of a window with nothing in it. */
record ColdStart(int rounds) {

    void run(Bench bench) {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            List<String> bare = List.of(FirstFrameMain.BARE);
            if (toFirstFrame(bare).isEmpty()) {
                bench.print("start: not measured: there is no display to open a window on");
                return;
            }
            List<String> console = List.of(folder.path().toString());
            required(console);
            Rounds starts = Rounds.of(rounds, () -> required(console), () -> required(bare));
            bench.print(
                    "start: first frame of the console after %.0f ms, of a bare window after %.0f ms: ratio %.2f (aim: at most 1.6)"
                            .formatted(starts.medianA(), starts.medianB(), starts.ratio()));
        }
    }

    private static double required(List<String> arguments) {
        return toFirstFrame(arguments).orElseThrow(() -> new IllegalStateException("no window was opened"));
    }

    /** Milliseconds; empty if the process ended without a window. */
    private static Optional<Double> toFirstFrame(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), FirstFrameMain.class.getName()));
        command.addAll(arguments);
        long from = System.nanoTime();
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
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
