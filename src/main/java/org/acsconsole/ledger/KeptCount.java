package org.acsconsole.ledger;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.ledger.store.BoundStatement;

/**
 * Counts a profile's identities without a search. How many have each state is kept; how many have a live token, and how many are
 * missing, is counted along an index, as far as that may take.
 */
final class KeptCount {

    private static final Set<State> UNSETTLED = State.of(IdentityFilter.MISSING);

    static final String LIVE = """
            SELECT 0 AS state, 0 AS missing, count(*) AS n FROM (
                SELECT 1 FROM identity INDEXED BY identity_by_live_until
                WHERE profile = :profile AND live_until > :now LIMIT :most) live""";

    static final String OF_UNSETTLED = """
            SELECT state, missing, count(*) AS n FROM (
                SELECT state, missing FROM identity INDEXED BY identity_by_created
                WHERE profile = :profile AND state IN (2, 3) LIMIT :most) unsettled GROUP BY state, missing""";

    private final IdentityPages pages;
    private final Instant now;
    private final long begun = System.nanoTime();

    KeptCount(IdentityPages pages, Instant now) {
        this.pages = pages;
        this.now = now;
    }

    private record Part(State state, boolean missing, long number) {}

    /** @param whole false if there may be more */
    private record Counted(List<Part> parts, boolean whole) {}

    IdentityTotals run() {
        Set<IdentityFilter> atLeast = EnumSet.noneOf(IdentityFilter.class);
        Counted live = count(LIVE);
        if (!live.whole()) {
            atLeast.add(IdentityFilter.WITH_LIVE_TOKENS);
        }
        Counted unsettled = count(OF_UNSETTLED);
        if (!unsettled.whole()) {
            atLeast.addAll(EnumSet.of(IdentityFilter.EXISTING, IdentityFilter.REVOKED, IdentityFilter.MISSING));
        }
        IdentityTotals totals = IdentityTotals.none();
        totals.states().putAll(kept());
        totals.states().forEach((state, number) -> totals.part(state, false, UNSETTLED.contains(state) ? 0 : number));
        unsettled.parts().forEach(part -> totals.part(part.state(), part.missing(), part.number()));
        return totals.with(sum(live.parts()), atLeast);
    }

    /** Counts twice as many again and again, for as long as the next time ends within what it may take. */
    private Counted count(String sql) {
        long longest = pages.store().limits().longestSearch().toNanos();
        long most = 2L * pages.store().limits().dense();
        while (true) {
            long from = System.nanoTime();
            List<Part> parts = parts(sql, most);
            long ended = System.nanoTime();
            if (sum(parts) < most) {
                return new Counted(parts, true);
            }
            if (ended - begun + 2 * (ended - from) > longest) {
                return new Counted(parts, false);
            }
            most *= 2;
        }
    }

    private List<Part> parts(String sql, long most) {
        return bound(sql)
                .bind("now", Instants.micros(now))
                .bind("most", most)
                .list(row -> new Part(State.of(row.getInt("state")), row.getBoolean("missing"), row.getLong("n")));
    }

    private static long sum(List<Part> parts) {
        return parts.stream().mapToLong(Part::number).sum();
    }

    /** How many have a live token, but at most so many. */
    long live(long most) {
        return sum(parts(LIVE, most));
    }

    /** How many have one of these states. */
    long of(Set<State> states) {
        return IdentityTotals.sum(kept(), states);
    }

    private Map<State, Long> kept() {
        Map<State, Long> numbers = new EnumMap<>(State.class);
        bound("SELECT state, n FROM tally WHERE profile = :profile")
                .list(row -> numbers.put(State.of(row.getInt("state")), row.getLong("n")));
        return numbers;
    }

    /** The next moment at which an identity's last token expires. */
    Optional<Instant> liveUntil() {
        return bound("""
                        SELECT min(live_until) AS next FROM identity INDEXED BY identity_by_live_until
                        WHERE profile = :profile AND live_until > :now
                        """)
                .bind("now", Instants.micros(now))
                .one(row -> Optional.ofNullable(Instants.atOrNull(row, "next")));
    }

    private BoundStatement bound(String sql) {
        return pages.statements().sql(sql).bind("profile", pages.profile());
    }
}
