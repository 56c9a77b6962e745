package org.acsconsole.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;
import org.acsconsole.app.CommandLineOptions;
import org.acsconsole.app.ConsoleApp;
import org.acsconsole.workshop.WorkshopFolder;
import org.acsconsole.workshop.protocol.WorkshopAddress;

/** How long the window's thread lets others wait while the Wire screen follows 1,000 creates a second of somebody else's code. */
record WireUnderLoad(Duration length) {

    private static final int A_SECOND = 1_000;
    private static final int CONNECTIONS = 16;
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(5);

    void run(Bench bench) {
        if (System.getenv("DISPLAY") == null && System.getProperty("os.name").equals("Linux")) {
            bench.print("wire: not measured: no display to open a window on");
            return;
        }
        try (TemporaryFolder folder = TemporaryFolder.make();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> open(folder.path()), threads);
            WorkshopFolder workshop = new WorkshopFolder(folder.path().resolve("workshop"));
            await(() -> workshop.running().isPresent());
            await(() -> inWindow(windows -> showWire(windows)));
            measure(bench, workshop.running().orElseThrow(), threads);
            inWindow(windows -> {
                windows.forEach(Window::hide);
                return true;
            });
            ended.join();
        }
    }

    private void measure(Bench bench, WorkshopAddress workshop, ExecutorService threads) {
        createPaced(workshop); // until everything is loaded and compiled
        ConcurrentLinkedQueue<Double> waits = new ConcurrentLinkedQueue<>();
        CompletableFuture<Integer> load = CompletableFuture.supplyAsync(() -> createPaced(workshop), threads);
        while (!load.isDone()) {
            long asked = System.nanoTime();
            Platform.runLater(() -> waits.add((System.nanoTime() - asked) / 1e6));
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
        }
        double[] sorted =
                waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        bench.print(
                "wire: %d of %d creates answered in %d s; the window's thread let wait %.0f ms at the median, %.0f ms in the worst of a hundred, %.0f ms at most (aim: at most 200 ms)"
                        .formatted(
                                load.join(),
                                A_SECOND * length.toSeconds(),
                                length.toSeconds(),
                                sorted[sorted.length / 2],
                                sorted[sorted.length * 99 / 100],
                                sorted[sorted.length - 1]));
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

    private static void open(Path folder) {
        try {
            new ConsoleApp(new CommandLineOptions(null, folder, null)).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean showWire(List<Window> windows) {
        return windows.stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(".toggle-button").stream())
                .filter(node ->
                        node instanceof ToggleButton button && button.getText().equals("Wire"))
                .map(ToggleButton.class::cast)
                .peek(ToggleButton::fire)
                .findFirst()
                .isPresent();
    }

    private static <T> T inWindow(Function<List<Window>, T> work) {
        return CompletableFuture.supplyAsync(() -> work.apply(List.copyOf(Window.getWindows())), Platform::runLater)
                .join();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static String pem(WorkshopAddress workshop) {
        try {
            return Files.readString(workshop.caCertificate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
