package org.acsconsole.bench;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ChainCheck;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Profile;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;

/** The check of a long chain of events, beside SHA-256 over the same bytes as the chain's hashes are over. */
record VerifiedChain(int activities, int rounds) {

    private static final int WRITERS = 32;
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    void run(Bench bench) {
        Profile profile = new Profile("bench", Environment.TEST, URI.create("https://localhost"), "bench");
        try (TemporaryFolder folder = TemporaryFolder.make();
                LedgerStore store = LedgerStores.open(folder.path().resolve("ledger.db"))) {
            Ledger ledger = store.of(profile);
            fill(ledger);
            ChainBytes bytes = new ChainBytes(folder.path().resolve("ledger.db"));
            double[] verify = new double[rounds];
            double[] sha = new double[rounds];
            for (int i = -1; i < rounds; i++) {
                double verified = seconds(() -> verify(ledger));
                double hashed = bytes.secondsToHash();
                if (i >= 0) {
                    verify[i] = verified;
                    sha[i] = hashed;
                }
            }
            double ratio = Rounds.median(verify) / Rounds.median(sha);
            bench.print("verify: %d activities in %.2f s, SHA-256 over the same bytes in %.2f s, ratio %.2f (aim: 3)"
                    .formatted(activities, Rounds.median(verify), Rounds.median(sha), ratio));
        }
    }

    private void fill(Ledger ledger) {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < activities; i++) {
                int number = i;
                writers.execute(() -> ledger.record(activity(number), List.of()));
            }
        }
    }

    private static Activity activity(int number) {
        Activity.Result done =
                new Activity.Result(Activity.Outcome.DONE, null, "request-" + number, Duration.ofMillis(20));
        return new Activity(
                UUID.randomUUID(), NOW.plusSeconds(number), "bench", Operation.REVOKE, Activity.Subject.NOT_YET, done);
    }

    private static void verify(Ledger ledger) {
        if (!(ledger.verify(read -> {}) instanceof ChainCheck.Intact)) {
            throw new IllegalStateException("the chain is broken");
        }
    }

    private static double seconds(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / 1e9;
    }
}
