package org.acsconsole.identity;

import java.util.Set;
import java.util.UUID;

/**
 * A page of a job's items, in their order.
 *
 * @param states that they are in; empty for all
 * @param after the position of the last one of the page before; -1 for the first page
 */
public record JobItemQuery(UUID job, Set<ItemState> states, long after, int limit) {

    public JobItemQuery {
        states = Set.copyOf(states);
    }
}
