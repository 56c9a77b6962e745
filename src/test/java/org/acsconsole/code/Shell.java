package org.acsconsole.code;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs a line as a user would type it. */
final class Shell {

    private static final long LONGEST_SECONDS = 120;

    private Shell() {}

    /** Runs the line with these programs found before all others, and this environment on top of the usual one. */
    static CodeRuntime.Outcome run(Path folder, Path programs, String line, Map<String, String> environment) {
        @Nullable Path printed = null;
        try {
            printed = Files.createTempFile("printed", ".txt");
            ProcessBuilder builder = new ProcessBuilder("bash", "-c", line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile());
            builder.environment().merge("PATH", programs.toString(), (path, own) -> own + File.pathSeparator + path);
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("still running: " + line + "\n" + Files.readString(printed));
            }
            return new CodeRuntime.Outcome(process.exitValue(), Files.readString(printed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            delete(printed);
        }
    }

    private static void delete(@Nullable Path printed) {
        if (printed != null) {
            printed.toFile().delete();
        }
    }
}
