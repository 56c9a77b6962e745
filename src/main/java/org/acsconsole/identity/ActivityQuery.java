package org.acsconsole.identity;

import org.jspecify.annotations.Nullable;

/**
 * A page of activities that is asked for.
 *
 * @param after the last one of the page before; null for the first page
 * @param limit 1 to 1,000
 */
public record ActivityQuery(
        ActivityFilter filter,
        ActivityOrder order,
        @Nullable Activity after,
        int limit) {

    public ActivityQuery {
        if (limit < 1 || limit > 1_000) {
            throw new IllegalArgumentException("a page has 1 to 1,000 rows, not " + limit);
        }
    }

    /** Newest first. */
    public ActivityQuery(ActivityFilter filter, @Nullable Activity after, int limit) {
        this(filter, ActivityOrder.NEWEST_FIRST, after, limit);
    }
}
