package org.acsconsole.ui.identities;

import java.time.Instant;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.jspecify.annotations.Nullable;

/** Which identities are listed, and in which order. */
record ListCriteria(IdentityFilter filter, String search, IdentityOrder order) {

    static final ListCriteria FIRST = new ListCriteria(IdentityFilter.ACTIVE, "", IdentityOrder.NEWEST_FIRST);

    ListCriteria {
        search = search.strip();
    }

    ListCriteria withFilter(IdentityFilter newFilter) {
        return new ListCriteria(newFilter, search, order);
    }

    ListCriteria withSearch(String newSearch) {
        return new ListCriteria(filter, newSearch, order);
    }

    ListCriteria withOrder(IdentityOrder newOrder) {
        return new ListCriteria(filter, search, newOrder);
    }

    /** The nearest criteria under which an identity made just now is at the top. */
    ListCriteria showingTheNewest() {
        return new ListCriteria(
                filter == IdentityFilter.ALL ? filter : IdentityFilter.ACTIVE, "", IdentityOrder.NEWEST_FIRST);
    }

    IdentityQuery page(@Nullable IdentityRow after, int limit, Instant now) {
        return new IdentityQuery(filter, search, order, after, limit, now);
    }
}
