package org.acsconsole.identity;

import java.util.Set;
import java.util.UUID;

/**
 * A page of a job's items, in their order.
 *
 * @param states that they are in; empty for all
 * @param text that the ID, label, user or note of their identity has, in small letters or capitals, or that is their request ID; empty
 *     for any
 * @param after the position of the last one of the page before; -1 for the first page
 */
public record JobItemQuery(UUID job, Set<ItemState> states, String text, long after, int limit) {

    public JobItemQuery {
        states = Set.copyOf(states);
    }

    /** Whatever their identities are. */
    public JobItemQuery(UUID job, Set<ItemState> states, long after, int limit) {
        this(job, states, "", after, limit);
    }
}
