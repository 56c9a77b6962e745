package org.acsconsole.identity;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Reports what each call says of the way to the service, on the thread that called. It calls nothing itself. */
public final class ServiceReachability {

    private final List<Consumer<Optional<Fault>>> listeners = new CopyOnWriteArrayList<>();

    /** From now on {@code listener} gets what bars the way, or nothing if it is open, until the subscription is closed. */
    public CompletedSteps.Subscription subscribe(Consumer<Optional<Fault>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void open() {
        report(Optional.empty());
    }

    /** A call failed. Where no answer came, it says nothing of the next call. */
    void failed(Fault.OfService fault) {
        switch (fault.reach()) {
            case NOTHING_SENT -> {
                if (fault.hits() != Fault.Hits.THIS_ONE) {
                    report(Optional.of(fault));
                }
            }
            case ANSWERED -> report(fault.hits() == Fault.Hits.ALL ? Optional.of(fault) : Optional.empty());
            case UNANSWERED, DONE, UNKNOWN -> {}
        }
    }

    private void report(Optional<Fault> barred) {
        listeners.forEach(listener -> listener.accept(barred));
    }
}
