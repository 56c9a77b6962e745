package org.acsconsole.identity;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells those who asked what each call says of the way to the service, on the thread that called. Nothing is asked for it. */
public final class ServiceReachability {

    private final List<Consumer<Optional<Fault>>> listeners = new CopyOnWriteArrayList<>();

    /** From now on {@code listener} is told what bars the way, or with nothing that it is open, until the subscription is closed. */
    public CompletedSteps.Subscription subscribe(Consumer<Optional<Fault>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void open() {
        tell(Optional.empty());
    }

    /** A call failed. What went wrong behind the door, or nobody knows where, says nothing of the next call. */
    void failed(Fault.OfService fault) {
        switch (fault) {
            case Fault.Unreachable silent -> {
                if (silent.nothingSent()) {
                    tell(Optional.of(silent));
                }
            }
            case Fault.NotTheService barred -> tell(Optional.of(barred));
            case Fault.UntrustedCertificate barred -> tell(Optional.of(barred));
            case Fault.NotConnected barred -> tell(Optional.of(barred));
            case Fault.WrongKey barred -> tell(Optional.of(barred));
            case Fault.WrongResource answered -> open();
            case Fault.IdentityNotFound answered -> open();
            case Fault.BadInput answered -> open();
            case Fault.Throttled answered -> open();
            case Fault.ServiceFailed unclear -> {}
            case Fault.OutcomeUnknown unclear -> {}
            case Fault.Cancelled unasked -> {}
        }
    }

    private void tell(Optional<Fault> barred) {
        listeners.forEach(listener -> listener.accept(barred));
    }
}
