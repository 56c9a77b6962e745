package org.acsconsole.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.Ledger;

/** A second console: writes identities from several threads, and prints the number of each that is recorded. */
final class WritingConsoleMain {

    private static final int THREADS = 4;

    private WritingConsoleMain() {}

    /** Starts a process that does so. */
    static Process start(String ledger, int first, int count) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        WritingConsoleMain.class.getName(),
                        ledger,
                        Integer.toString(first),
                        Integer.toString(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Takes the ledger's place, the first number, and how many to write. */
    public static void main(String[] args) {
        int first = Integer.parseInt(args[1]);
        int count = Integer.parseInt(args[2]);
        try (SqliteLedger store = Database.open(args[0]);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Ledger ledger = store.of(Samples.PROFILE);
            List<Integer> starts = List.of(0, 1, 2, 3);
            for (int start : starts) {
                threads.execute(() -> write(ledger, first + start, first + count));
            }
        }
    }

    private static void write(Ledger ledger, int from, int end) {
        for (int n = from; n < end; n += THREADS) {
            Identity identity = Samples.identity(n, "Label " + n, "");
            Samples.record(ledger, identity, Samples.token(identity, 1));
            System.out.println(n);
        }
    }
}
