package org.acsconsole.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** SQLite's command line, to compare with; it need not be on the machine. */
record SqliteProgram(Path file) {

    static boolean isThere() {
        try {
            Process process = new ProcessBuilder("sqlite3", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs commands on the file, and returns how many seconds that took. */
    double seconds(String commands) {
        long from = System.nanoTime();
        try {
            Process process = new ProcessBuilder("sqlite3", "-bail", file.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var input = process.outputWriter()) {
                input.write(commands);
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException("sqlite3 failed");
            }
            return (System.nanoTime() - from) / 1e9;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
