package org.acsconsole.ui.dialog;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.acsconsole.host.ServiceState;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
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

    boolean mayHaveCaused(Throwable failure) {
        return state.getValue() != null
                && failure instanceof FaultException known
                && known.fault() instanceof Fault.OfService fault
                && fault.isInjectable();
    }

    boolean isInForce() {
        ServiceState now = state.getValue();
        return now != null && !now.faults().isEmpty();
    }
}
