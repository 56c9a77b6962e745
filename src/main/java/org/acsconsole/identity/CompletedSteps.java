package org.acsconsole.identity;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Publishes what was done, once the ledger has it, on the thread that did it. */
public final class CompletedSteps {

    private final List<Consumer<CompletedStep>> listeners = new CopyOnWriteArrayList<>();

    /** Ends a subscription. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** Every step from now on is handed to {@code listener} until the subscription is closed. */
    public Subscription subscribe(Consumer<CompletedStep> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void publish(CompletedStep step) {
        listeners.forEach(listener -> listener.accept(step));
    }
}
