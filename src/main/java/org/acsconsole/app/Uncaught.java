package org.acsconsole.app;

import javafx.application.Platform;
import org.acsconsole.identity.FaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody caught: written to the log, and shown by the window's own handler. */
final class Uncaught {

    private Uncaught() {}

    /** From now on every uncaught failure of any thread is logged and shown. */
    static void handle() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            log(thread, failure);
            if (!Platform.isFxApplicationThread()) {
                report(failure);
            }
        });
    }

    /** Hands a failure to the handler of the window's thread, which shows it. */
    static void report(Throwable failure) {
        try {
            Platform.runLater(() -> {
                switch (failure) {
                    case RuntimeException e -> throw e;
                    case Error e -> throw e;
                    default -> throw new IllegalStateException(failure);
                }
            });
        } catch (IllegalStateException noWindow) {
            // the log has it
        }
    }

    /** A fault is logged by its code alone, for it may carry what a user pasted. */
    private static void log(Thread thread, Throwable failure) {
        Logger log = LoggerFactory.getLogger(Uncaught.class);
        if (failure instanceof FaultException e) {
            log.error("uncaught in {}: {}", thread.getName(), e.fault().code());
        } else {
            log.error("uncaught in {}", thread.getName(), failure);
        }
    }
}
