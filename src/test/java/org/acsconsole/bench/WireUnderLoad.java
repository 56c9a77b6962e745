package org.acsconsole.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.acsconsole.workshop.protocol.WorkshopAddress;

/** How long the window's thread lets others wait while the Wire screen follows 1,000 creates a second of somebody else's code. */
record WireUnderLoad(Duration length) {

    private static final int A_SECOND = 1_000;
    private static final int CONNECTIONS = 16;

    void run(Bench bench) {
        if (!OpenConsole.canOpen(bench, "wire")) {
            return;
        }
        try (OpenConsole console = OpenConsole.showing("Wire");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            createPaced(console.workshop()); // until everything is loaded and compiled
            CompletableFuture<Integer> load =
                    CompletableFuture.supplyAsync(() -> createPaced(console.workshop()), threads);
            double[] waits = OpenConsole.waits(() -> !load.isDone());
            bench.print("wire: %d of %d creates answered in %d s; %s (aim: at most 200 ms)"
                    .formatted(
                            load.join(), A_SECOND * length.toSeconds(), length.toSeconds(), OpenConsole.told(waits)));
        }
    }

    /** Each connection sends when its turn has come, or as soon as it can if that is later; says how many were answered in time. */
    private int createPaced(WorkshopAddress workshop) {
        byte[] request = SignedRequest.create(workshop.connectionString().replaceFirst(".*accesskey=", ""));
        AtomicInteger answered = new AtomicInteger();
        long from = System.nanoTime();
        List<WireClient> clients = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            clients.add(new WireClient(workshop.endpoint().getPort(), pem(workshop)));
        }
        AtomicInteger turn = new AtomicInteger();
        Crowd.perSecond(CONNECTIONS, CONNECTIONS, worker -> {
            while (System.nanoTime() - from < length.toNanos()) {
                long due = from + turn.getAndIncrement() * 1_000_000_000L / A_SECOND;
                LockSupport.parkNanos(due - System.nanoTime());
                if (clients.get(worker).send(request).status() == 201) {
                    answered.incrementAndGet();
                }
            }
        });
        clients.forEach(WireClient::close);
        return answered.get();
    }

    private static String pem(WorkshopAddress workshop) {
        try {
            return Files.readString(workshop.caCertificate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
