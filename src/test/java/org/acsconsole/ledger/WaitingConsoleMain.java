package org.acsconsole.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;

/** A second console: waits for the answer to a revoke, and prints first how many calls it takes for interrupted. */
final class WaitingConsoleMain {

    private WaitingConsoleMain() {}

    /** Starts a process that does so until its input ends. */
    static Process start(String ledger) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        WaitingConsoleMain.class.getName(),
                        ledger)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Takes the ledger's place. */
    public static void main(String[] args) throws IOException {
        try (LedgerStore store = Database.open(args[0])) {
            Ledger ledger = store.of(Samples.PROFILE);
            begin(ledger, Operation.REVOKE, Instant.now());
            System.out.println(ledger.interrupted(Instant.EPOCH).size());
            while (System.in.read() >= 0) {}
        }
    }

    static Activity begin(Ledger ledger, Operation operation, Instant at, LedgerChange... meant) {
        Activity.Result started = new Activity.Result(Activity.Outcome.STARTED, null, null, Duration.ZERO);
        Activity.Subject subject = meant.length == 0 ? Activity.Subject.of(Samples.id(1)) : Activity.Subject.NOT_YET;
        Activity begun = new Activity(UUID.randomUUID(), at, "someone", operation, subject, started);
        ledger.record(begun, List.of(meant));
        return begun;
    }
}
