package org.acsconsole.workshop.control;

import java.util.List;
import org.acsconsole.workshop.control.SeenIdentities.Seen;

/**
 * What changed on the service.
 *
 * @param mark what to ask with for what changes later
 */
public record ChangedIdentities(List<Change> changes, String mark) {

    /** The mark that stands before everything. */
    public static final String FROM_THE_FIRST = "0";

    public ChangedIdentities {
        changes = List.copyOf(changes);
    }

    /**
     * An identity that changed.
     *
     * @param seen as it is now
     * @param created whether it was also created since the mark that was asked with
     */
    public record Change(Seen seen, boolean created) {}
}
