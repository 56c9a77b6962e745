package org.acsconsole.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is closed when the process ends, by whatever way, in an order and within a time. */
final class ShutdownSteps {

    private static final Duration LONGEST = Duration.ofSeconds(15);

    /** Closes these one after the other at the end; one that fails does not keep the next from it. */
    void inOrder(Runnable... steps) {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("closing").unstarted(() -> close(List.of(steps))));
    }

    static void close(List<Runnable> steps) {
        Logger log = LoggerFactory.getLogger(ShutdownSteps.class);
        CompletableFuture<Void> all = CompletableFuture.runAsync(
                () -> steps.forEach(step -> {
                    try {
                        step.run();
                    } catch (RuntimeException e) {
                        log.warn("not closed cleanly", e);
                    }
                }),
                Thread.ofPlatform().daemon().name("closing-steps")::start);
        try {
            all.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            log.warn("not closed within {}", LONGEST);
        } catch (InterruptedException | ExecutionException e) {
            log.warn("not closed", e);
        }
    }
}
