package org.acsconsole.ui.identities;

import java.time.Instant;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityOrder;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.ui.control.ViewMemory;
import org.jspecify.annotations.Nullable;

/** Which identities are listed, and in which order. */
record ListCriteria(IdentityFilter filter, String search, IdentityOrder order) {

    static final ListCriteria FIRST = new ListCriteria(IdentityFilter.ACTIVE, "", IdentityOrder.NEWEST_FIRST);

    private static final String FILTER = "identities.filter";
    private static final String ORDER = "identities.order";
    private static final String DESCENDING = "descending";

    ListCriteria {
        search = search.strip();
    }

    /** The filter and order that the user chose last; the search, which may be private, is never kept. */
    static ListCriteria remembered(ViewMemory memory) {
        IdentityOrder order = memory.remembered(ORDER)
                .map(text -> text.split(" "))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> ViewMemory.constant(parts[0], IdentityOrder.Key.class)
                        .map(key -> new IdentityOrder(key, parts[1].equals(DESCENDING))))
                .orElse(FIRST.order());
        return new ListCriteria(
                memory.remembered(FILTER, IdentityFilter.class).orElse(FIRST.filter()), "", order);
    }

    void remember(ViewMemory memory) {
        memory.remember(FILTER, filter.name());
        memory.remember(ORDER, order.key().name() + " " + (order.descending() ? DESCENDING : "ascending"));
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
