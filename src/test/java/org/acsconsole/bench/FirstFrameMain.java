package org.acsconsole.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.acsconsole.app.ConsoleApp;
import org.acsconsole.app.Launch;

/** Opens the console, or a window with nothing in it; says when its first frame was drawn, and ends. */
final class FirstFrameMain {

    static final String BARE = "bare";
    static final String SHOWN = "shown";

    private FirstFrameMain() {}

    /** Opens the bare window for {@value #BARE}, else the console on that data folder. */
    public static void main(String[] args) throws InterruptedException {
        Thread.ofPlatform().daemon().start(FirstFrameMain::watch);
        if (args[0].equals(BARE)) {
            Platform.startup(FirstFrameMain::openBareWindow);
        } else {
            new ConsoleApp(new Launch(null, Path.of(args[0]), null)).run();
        }
    }

    private static void openBareWindow() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(), 1200, 760));
        stage.show();
    }

    /** Whoever is measured is left alone: from another thread, it is asked until its toolkit and its window are there. */
    private static void watch() {
        while (!asked()) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    private static boolean asked() {
        try {
            Platform.runLater(FirstFrameMain::lookForWindow);
            return true;
        } catch (IllegalStateException notStarted) {
            return false;
        }
    }

    private static void lookForWindow() {
        Window.getWindows().stream()
                .filter(Window::isShowing)
                .findFirst()
                .ifPresentOrElse(
                        window -> awaitFrames(window.getScene(), 2),
                        () -> Platform.runLater(FirstFrameMain::lookForWindow));
    }

    /** A pulse begins only when the frame of the one before was drawn. */
    private static void awaitFrames(Scene scene, int pulses) {
        Runnable next = new Runnable() {
            private int left = pulses;

            @Override
            public void run() {
                left--;
                if (left == 0) {
                    System.out.println(SHOWN);
                    Runtime.getRuntime().halt(0);
                }
                Platform.requestNextPulse();
            }
        };
        scene.addPostLayoutPulseListener(next);
        Platform.requestNextPulse();
    }
}
