package org.acsconsole.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.app.CommandLineOptions;
import org.acsconsole.app.ConsoleApp;

/** Opens the console, or a window with nothing in it; says when its first frame was drawn, and ends soon. */
final class FirstFrameMain {

    static final String BARE = "bare";
    static final String CONSOLE = "console";
    static final String SESSION = "session";
    static final String SHOWN = "shown";

    private FirstFrameMain() {}

    /**
     * Opens the bare window for {@value #BARE}, the console on that data folder for {@value #CONSOLE}; and for
     * {@value #SESSION} stays with it for some seconds, and ends in order, as the making of a class archive wants it.
     */
    public static void main(String[] args) throws InterruptedException {
        Runnable end = args[0].equals(SESSION)
                ? () -> CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS).execute(() -> System.exit(0))
                : () -> Runtime.getRuntime().halt(0);
        Thread.ofPlatform().daemon().start(() -> watch(end));
        if (args[0].equals(BARE)) {
            Platform.startup(FirstFrameMain::openBareWindow);
        } else {
            new ConsoleApp(new CommandLineOptions(null, Path.of(args[1]), null)).run();
        }
    }

    private static void openBareWindow() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(), 1200, 760));
        stage.show();
    }

    /** Whoever is measured is left alone: from another thread, it is asked until its toolkit and its window are there. */
    private static void watch(Runnable end) {
        while (!asked(end)) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    private static boolean asked(Runnable end) {
        try {
            Platform.runLater(() -> lookForWindow(end));
            return true;
        } catch (IllegalStateException notStarted) {
            return false;
        }
    }

    private static void lookForWindow(Runnable end) {
        Window.getWindows().stream()
                .filter(Window::isShowing)
                .findFirst()
                .ifPresentOrElse(
                        window -> awaitFrames(window.getScene(), 2, end),
                        () -> Platform.runLater(() -> lookForWindow(end)));
    }

    /** A pulse begins only when the frame of the one before was drawn. */
    private static void awaitFrames(Scene scene, int pulses, Runnable end) {
        Runnable next = new Runnable() {
            private int left = pulses;

            @Override
            public void run() {
                left--;
                if (left == 0) {
                    System.out.println(SHOWN);
                    end.run();
                }
                Platform.requestNextPulse();
            }
        };
        scene.addPostLayoutPulseListener(next);
        Platform.requestNextPulse();
    }
}
