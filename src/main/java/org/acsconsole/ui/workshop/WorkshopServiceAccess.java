package org.acsconsole.ui.workshop;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.acsconsole.workshop.control.WorkshopControl;
import org.jspecify.annotations.Nullable;

/** The way to the workshop service, for screens that show and steer it. */
public interface WorkshopServiceAccess {

    /**
     * Changes on the window's thread, twice a second while the window can be seen and at once after a {@link #call}; null
     * while another profile is in use or nothing was heard yet.
     */
    ObservableValue<@Nullable ObservedWorkshop> heard();

    /**
     * Asks or does something; blocks, so it must not be called on the window's thread. What it changed is in {@link #heard}
     * before anything that the caller then hands to the window's thread is run.
     *
     * @throws org.acsconsole.identity.FaultException {@link org.acsconsole.identity.Fault.NotConnected} with the service's
     *     sentence
     */
    <T> T call(Function<WorkshopControl, T> command);
}
