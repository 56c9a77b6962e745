package org.acsconsole.ledger;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
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

    private static final String COUNT = """
            SELECT i.state AS state, %s AS found, count(*) AS looked_at, max(i.id) AS last,
                count(*) FILTER (WHERE %s) AS live
            FROM %%s GROUP BY i.state, found""".formatted(IdentityPages.HAS_NEEDLE, IdentityPages.IS_LIVE);
    private static final String NEXT =
            "(SELECT * FROM identity WHERE profile = :profile AND id > :after ORDER BY id LIMIT :step) i";

    private final IdentityPages pages;
    private final Search search;
    private final Instant now;
    private final Map<State, Long> states = new EnumMap<>(State.class);
    private long live;
    private String after = "";

    SearchCount(IdentityPages pages, Search search, Instant now) {
        this.pages = pages;
        this.search = search;
        this.now = now;
    }

    /** How many were found of each state. */
    Map<State, Long> states() {
        return states;
    }

    /** How many of those that were found have a live token. */
    long live() {
        return live;
    }

    /** Counts; false if there may be more. */
    boolean run() {
        if (search.few() != null) {
            count(search.few().from(), 0);
            return true;
        }
        Limits limits = pages.store().limits();
        int step = Math.max(SMALLEST_STEP, 2 * limits.dense());
        long begun = System.nanoTime();
        while (count(NEXT, step) == step) {
            if (System.nanoTime() - begun > limits.longestCount().toNanos()) {
                return false;
            }
        }
        return true;
    }

    /** Returns how many identities were looked at. */
    private long count(String from, int step) {
        return pages
                .bound(search, now, COUNT.formatted(from))
                .bind("after", after)
                .bind("step", step)
                .list(row -> {
                    if (row.getBoolean("found")) {
                        State state = State.of(row.getInt("state"));
                        states.merge(state, row.getLong("looked_at"), Long::sum);
                        live += LIVE.contains(state) ? row.getLong("live") : 0;
                    }
                    String last = row.getString("last");
                    after = last.compareTo(after) > 0 ? last : after;
                    return row.getLong("looked_at");
                })
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
