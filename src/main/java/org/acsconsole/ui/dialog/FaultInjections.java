package org.acsconsole.ui.dialog;

import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.host.ServiceState;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked the service in use to do wrong, which may be why something failed.
 *
 * @param state null where the service is not of that kind
 * @param end ends it all; returns at once
 */
public record FaultInjections(ObservableValue<@Nullable ServiceState> state, Runnable end) {

    /** Of a service that cannot be asked for faults. */
    public static final FaultInjections NONE = new FaultInjections(new SimpleObjectProperty<>(), () -> {});

    private static final Set<Class<? extends Fault>> CAUSED = Set.of(
            Fault.ServiceFailed.class, Fault.Throttled.class, Fault.Unreachable.class, Fault.OutcomeUnknown.class);

    boolean mayHaveCaused(Throwable failure) {
        return state.getValue() != null
                && failure instanceof FaultException known
                && CAUSED.contains(known.fault().getClass());
    }

    boolean isInForce() {
        ServiceState now = state.getValue();
        return now != null && !now.faults().isEmpty();
    }
}
