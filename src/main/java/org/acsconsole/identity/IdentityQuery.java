package org.acsconsole.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page of identities that is asked for.
 *
 * @param after the last row that was looked at for the page before; null for the first page
 * @param limit 1 to 1,000
 * @param now on the service's clock, for what is live
 */
public record IdentityQuery(
        IdentityFilter filter,
        IdentitySearch search,
        IdentityOrder order,
        @Nullable IdentityRow after,
        int limit,
        Instant now) {

    public IdentityQuery {
        if (limit < 1 || limit > 1_000) {
            throw new IllegalArgumentException("a page has 1 to 1,000 rows, not " + limit);
        }
    }

    /** @param search part of an ID, label, user or note, in any case; blank for all */
    public IdentityQuery(
            IdentityFilter filter,
            String search,
            IdentityOrder order,
            @Nullable IdentityRow after,
            int limit,
            Instant now) {
        this(filter, IdentitySearch.of(search), order, after, limit, now);
    }

    /** The page that comes after that row. */
    public IdentityQuery goingOn(@Nullable IdentityRow newAfter, int newLimit) {
        return new IdentityQuery(filter, search, order, newAfter, newLimit, now);
    }
}
