package org.acsconsole.azure;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.acsconsole.identity.FaultException;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** A bounded wait waits for the SDK's answer up to a limit; an interrupt or a timeout cancels the exchange. */
final class BoundedWait {

    /** Reactor logs every failure after a cancel as an error; this context silences it. */
    static final Context QUIETLY = Context.of("reactor.onErrorDropped.local", (Consumer<Throwable>) dropped -> {});

    private final Duration longest;
    private final FaultTranslation faults;

    BoundedWait(AzureConnection connection) {
        longest = connection.answerWithin();
        faults = new FaultTranslation(connection);
    }

    <T> T until(ServiceCall call, Mono<T> answer) {
        if (Thread.currentThread().isInterrupted()) {
            throw faults.cancelled(call);
        }
        CompletableFuture<T> future = answer.switchIfEmpty(
                        Mono.error(() -> new IllegalStateException("an empty answer")))
                .contextWrite(call.context())
                .contextWrite(QUIETLY)
                .toFuture();
        try {
            return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ended(future, faults.cancelled(call));
        } catch (TimeoutException e) {
            throw ended(future, faults.timedOut(call));
        } catch (ExecutionException e) {
            throw faults.failed(call, e.getCause() == null ? e : e.getCause());
        }
    }

    private static FaultException ended(CompletableFuture<?> future, FaultException why) {
        future.cancel(true);
        return why;
    }
}
