package org.acsconsole.ui.workshop;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.acsconsole.host.ObservedWorkshop;
import org.acsconsole.host.WorkshopOperations;
import org.acsconsole.workshop.protocol.AttendeeResource;
import org.acsconsole.workshop.protocol.ReachableAddresses.Reachable;
import org.jspecify.annotations.Nullable;

/** The workshop service, for screens that show and change it. */
public interface WorkshopServiceAccess {

    /**
     * Changes on the window's thread, twice a second while the window can be seen and at once after an operation; null while
     * another profile is in use or the service has not answered yet.
     */
    ObservableValue<@Nullable ObservedWorkshop> observed();

    /**
     * What changes the service; it blocks, so it must not be called on the window's thread. What it changed is in
     * {@link #observed} before anything that the caller then hands to the window's thread is run.
     */
    WorkshopOperations operations();

    /** Where other computers could reach the service; blocks. */
    default List<Reachable> addresses() {
        return operations().addresses();
    }

    /** The resources of the attendees, with their keys; blocks. */
    default List<AttendeeResource> attendees() {
        return operations().resources();
    }
}
