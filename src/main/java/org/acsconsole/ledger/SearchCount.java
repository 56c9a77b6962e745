package org.acsconsole.ledger;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Limits;

/**
 * Counts the identities that have what is searched for. Where many can have it, all are looked through in steps, until that has
 * taken as long as it may.
 *
 * @param states how many were found of each state
 * @param live how many of those have a live token
 * @param complete false if there may be more
 */
record SearchCount(Map<State, Long> states, long live, boolean complete) {

    private static final int SMALLEST_STEP = 100;

    private static final String COUNT = """
            SELECT i.state, count(*) AS looked_at, max(i.id) AS last, count(*) FILTER (WHERE TRUE%1$s) AS found,
                count(*) FILTER (WHERE i.state IN (%2$s)%1$s%3$s) AS live
            FROM %%s GROUP BY i.state""".formatted(
                    IdentityPages.HAS_NEEDLE, State.codes(IdentityFilter.WITH_LIVE_TOKENS), IdentityPages.IS_LIVE);
    private static final String NEXT =
            "(SELECT * FROM identity WHERE profile = :profile AND id > :after ORDER BY id LIMIT :step) i";

    static SearchCount of(IdentityPages pages, Search search, Instant now) {
        Looking looking = new Looking(pages, search, now);
        if (search.few() != null) {
            looking.count(COUNT.formatted(search.few().from()), 0);
            return looking.counted(true);
        }
        Limits limits = pages.store().limits();
        int step = Math.max(SMALLEST_STEP, 2 * limits.dense());
        long begun = System.nanoTime();
        while (looking.count(COUNT.formatted(NEXT), step)) {
            if (System.nanoTime() - begun > limits.longestCount().toNanos()) {
                return looking.counted(false);
            }
        }
        return looking.counted(true);
    }

    /** What was counted so far, and where it goes on. */
    private static final class Looking {

        private final IdentityPages pages;
        private final Search search;
        private final Instant now;
        private final Map<State, Long> states = new EnumMap<>(State.class);
        private long live;
        private String after = "";

        Looking(IdentityPages pages, Search search, Instant now) {
            this.pages = pages;
            this.search = search;
            this.now = now;
        }

        /** Whether there are more to look at. */
        boolean count(String sql, int step) {
            BoundStatement bound =
                    pages.bound(search, now, sql).bind("after", after).bind("step", step);
            long lookedAt = bound
                    .list(row -> {
                        states.merge(State.of(row.getInt("state")), row.getLong("found"), Long::sum);
                        live += row.getLong("live");
                        String last = row.getString("last");
                        after = last.compareTo(after) > 0 ? last : after;
                        return row.getLong("looked_at");
                    })
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return step > 0 && lookedAt == step;
        }

        SearchCount counted(boolean complete) {
            return new SearchCount(states, live, complete);
        }
    }
}
