package org.acsconsole.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;
import org.acsconsole.app.CommandLineOptions;
import org.acsconsole.app.ConsoleApp;
import org.acsconsole.settings.DataFolder;
import org.acsconsole.workshop.WorkshopFolder;
import org.acsconsole.workshop.protocol.WorkshopAddress;

/** A console with its window and its workshop service, which is asked how long its window's thread lets others wait. */
final class OpenConsole implements AutoCloseable {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(5);

    private final TemporaryFolder folder = TemporaryFolder.make();
    private final CompletableFuture<Void> ended;
    private final WorkshopFolder workshop;

    private OpenConsole() {
        ended = CompletableFuture.runAsync(this::run, Executors.newVirtualThreadPerTaskExecutor());
        workshop = new WorkshopFolder(new DataFolder(folder.path()).workshop());
        await(() -> workshop.running().isPresent());
    }

    /** Whether a window can be opened here; says so if not. */
    static boolean canOpen(Bench bench, String measure) {
        boolean can = System.getenv("DISPLAY") != null
                || !System.getProperty("os.name").equals("Linux");
        if (!can) {
            bench.print(measure + ": not measured: no display to open a window on");
        }
        return can;
    }

    static OpenConsole showing(String screen) {
        OpenConsole console = new OpenConsole();
        console.show(screen);
        return console;
    }

    private void run() {
        try {
            new ConsoleApp(new CommandLineOptions(null, folder.path(), null)).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    WorkshopAddress workshop() {
        return workshop.running().orElseThrow();
    }

    DataFolder data() {
        return new DataFolder(folder.path());
    }

    void show(String screen) {
        await(() -> inWindow(windows -> windows.stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(".toggle-button").stream())
                .filter(node ->
                        node instanceof ToggleButton button && button.getText().equals(screen))
                .map(ToggleButton.class::cast)
                .peek(ToggleButton::fire)
                .findFirst()
                .isPresent()));
    }

    /** The waits of others for the window's thread while that goes on, in milliseconds, the shortest first. */
    static double[] waits(BooleanSupplier goesOn) {
        ConcurrentLinkedQueue<Double> waits = new ConcurrentLinkedQueue<>();
        while (goesOn.getAsBoolean()) {
            long asked = System.nanoTime();
            Platform.runLater(() -> waits.add((System.nanoTime() - asked) / 1e6));
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
        }
        return waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    static String told(double[] waits) {
        return "the window's thread let wait %.0f ms at the median, %.0f ms in the worst of a hundred, %.0f ms at most"
                .formatted(waits[waits.length / 2], waits[waits.length * 99 / 100], waits[waits.length - 1]);
    }

    /** Waits for a dialog, and closes whatever is open beside the console's window. */
    static void closeDialog() {
        await(() -> inWindow(windows -> windows.size() > 1));
        inWindow(windows -> {
            windows.stream().skip(1).forEach(Window::hide);
            return true;
        });
    }

    static <T> T inWindow(Function<List<Window>, T> work) {
        return CompletableFuture.supplyAsync(() -> work.apply(List.copyOf(Window.getWindows())), Platform::runLater)
                .join();
    }

    static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Override
    public void close() {
        inWindow(windows -> {
            windows.forEach(Window::hide);
            return true;
        });
        ended.join();
        folder.close();
    }
}
