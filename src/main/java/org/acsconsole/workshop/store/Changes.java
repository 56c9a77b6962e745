package org.acsconsole.workshop.store;

import java.util.List;

/**
 * What changed among the identities.
 *
 * @param to the place in the order that these changes reach to
 */
public record Changes(List<Change> changes, long to) {

    public Changes {
        changes = List.copyOf(changes);
    }

    /**
     * An identity that changed, as it is now.
     *
     * @param at the place in the order of its last change
     * @param created whether it was also created since the place that was asked for
     */
    public record Change(StoredIdentity identity, long at, boolean created) {}
}
