package org.acsconsole.ledger;

import java.util.EnumSet;
import java.util.Set;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.ledger.store.Limits;

/**
 * Counts the identities that have what is searched for. Where many can have it, all are looked through in steps, until that has
 * taken as long as it may.
 */
final class SearchCount {

    private static final int SMALLEST_STEP = 100;
    private static final Set<State> LIVE = State.of(IdentityFilter.WITH_LIVE_TOKENS);

    private static final String NEXT =
            "(SELECT * FROM identity WHERE profile = :profile AND id > :after ORDER BY id LIMIT :step) i";

    private final IdentityPages pages;
    private final Search search;
    private final IdentityTotals totals = IdentityTotals.none();
    private long live;
    private String after = "";

    SearchCount(IdentityPages pages, Search search) {
        this.pages = pages;
        this.search = search;
    }

    /** Counts; what comes of it is not complete if there may be more. */
    IdentityTotals run() {
        boolean complete = search.few()
                .map(few -> {
                    count(few, 0);
                    return true;
                })
                .orElseGet(this::lookThrough);
        return totals.with(live, complete ? Set.of() : EnumSet.allOf(IdentityFilter.class));
    }

    private boolean lookThrough() {
        Limits limits = pages.store().limits();
        int step = Math.max(SMALLEST_STEP, 2 * limits.dense());
        long begun = System.nanoTime();
        while (count(NEXT, step) == step) {
            if (System.nanoTime() - begun > limits.longestSearch().toNanos()) {
                return false;
            }
        }
        return true;
    }

    /** Returns how many identities were looked at. */
    private long count(String from, int step) {
        return pages
                .bound(search, """
                        SELECT i.state AS state, i.missing AS missing, (1 = 1%s) AS found, count(*) AS looked_at,
                            max(i.id) AS last, count(*) FILTER (WHERE %s) AS live
                        FROM %s GROUP BY i.state, i.missing, found""".formatted(search.condition(), IdentityPages.IS_LIVE, from))
                .bind("after", after)
                .bind("step", step)
                .list(row -> {
                    long number = row.getLong("looked_at");
                    if (row.getBoolean("found")) {
                        State state = State.of(row.getInt("state"));
                        totals.add(state, row.getBoolean("missing"), number);
                        live += LIVE.contains(state) ? row.getLong("live") : 0;
                    }
                    String last = row.getString("last");
                    after = last.compareTo(after) > 0 ? last : after;
                    return number;
                })
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
