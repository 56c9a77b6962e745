package org.acsconsole.ledger;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Statements;
import org.acsconsole.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Reads a profile's identities page by page, in time that does not grow with their number.
 *
 * <p>Where few have what is looked for, an index yields these and they are sorted; where many have it, the list's own order is
 * walked until the page is full.
 */
record IdentityPages(Store store, Statements statements, long profile) {

    static final String IS_LIVE = "i.live_until > :now";
    /** Damaged rows, which the index by origin and creation has in no segment. */
    private static final String OF_NO_ORIGIN = """
            identity i INDEXED BY identity_of_no_origin
                WHERE i.profile = :profile AND i.origin NOT IN ('CREATED', 'IMPORTED', 'SEEN')""";

    private static final String LIVE_TOKENS =
            "FROM token t WHERE t.identity = i.seq AND t.revoked_at IS NULL AND t.outlived = 0 AND t.expires_at > :now";

    /** What is kept is exact until a token has expired since it was written; then its tokens are counted. */
    private static final String SHOWN = """
            CASE WHEN i.next_expiry > :now THEN i.live_tokens ELSE (SELECT count(*) %1$s) END AS shown_tokens,
                CASE WHEN i.next_expiry > :now THEN nullif(i.next_expiry, :never)
                    ELSE (SELECT min(t.expires_at) %1$s) END AS shown_expiry""".formatted(LIVE_TOKENS);

    List<IdentityRow> page(IdentityQuery query) {
        if (segments(query).isEmpty() && !PageOrder.of(query.order()).isByOrigin()) {
            return List.of();
        }
        Search search = search(query.search(), query.now());
        return bound(query, search, pageSql(query, search)).list(Rows::identityRow);
    }

    Search search(IdentitySearch search, Instant now) {
        return Search.of(store, statements, profile, new Narrowing(search, now));
    }

    BoundStatement bound(IdentityQuery query, Search search, String sql) {
        BoundStatement bound = bound(search, sql).bind("limit", query.limit());
        PagePlace after = after(query);
        return after == null
                ? bound
                : bound.bind("afterRank", after.rank())
                        .bind("afterKey", after.key())
                        .bind("afterNumber", after.number());
    }

    /** Of a damaged row the keys themselves are read: those of what it was read as are others. */
    private @Nullable PagePlace after(IdentityQuery query) {
        IdentityRow after = query.after();
        if (after == null) {
            return null;
        }
        PageOrder order = PageOrder.of(query.order());
        PagePlace place = PagePlace.of(after, order);
        return after.identity().isDamaged()
                ? statements
                        .sql("SELECT " + order.selected() + " FROM identity i WHERE i.seq = :number")
                        .bind("number", after.number())
                        .first(row -> new PagePlace(
                                row.getString("page_rank"), row.getObject("page_key"), row.getLong("seq")))
                        .orElse(place)
                : place;
    }

    /** The rows are chosen by their keys, and only those of the page are read whole. */
    String pageSql(IdentityQuery query, Search search) {
        PageOrder order = PageOrder.of(query.order());
        String chosen = search.few()
                .or(() -> fewOf(query))
                .map(few -> sorted(query, search, few))
                .orElseGet(() -> alongIndex(query, search));
        return "WITH page AS MATERIALIZED (" + chosen + order.by("") + " LIMIT :limit) SELECT i.*, " + SHOWN
                + " FROM page JOIN identity i ON i.seq = page.seq" + order.by("page.");
    }

    List<PageOrder.Segment> segments(IdentityQuery query) {
        return PageOrder.of(query.order()).segments(query.filter(), after(query));
    }

    /** How those few are found that the filter lets pass; empty where they are many. */
    private Optional<String> fewOf(IdentityQuery query) {
        if (query.filter() == IdentityFilter.WITH_LIVE_TOKENS && fewAreLive(query.now())) {
            return Optional.of("identity i INDEXED BY identity_by_live_until WHERE i.profile = :profile");
        }
        Set<State> states = State.of(query.filter());
        boolean walksAll =
                PageOrder.of(query.order()).index().equals(PageOrder.IDS) || query.filter() == IdentityFilter.MISSING;
        long many = walksAll ? sum(kept(), states) : Long.MAX_VALUE;
        return many < store.limits().dense()
                ? Optional.of("identity i INDEXED BY identity_by_created WHERE i.profile = :profile")
                : Optional.empty();
    }

    private String sorted(IdentityQuery query, Search search, String few) {
        PageOrder order = PageOrder.of(query.order());
        return "SELECT " + order.selected() + " FROM " + few + " AND i.state IN ("
                + State.codes(State.of(query.filter())) + ")"
                + condition(query, search) + order.beyond(after(query));
    }

    private String alongIndex(IdentityQuery query, Search search) {
        PageOrder order = PageOrder.of(query.order());
        String from = "SELECT * FROM (SELECT " + order.selected() + " FROM identity i INDEXED BY " + order.index()
                + " WHERE i.profile = :profile";
        PagePlace after = after(query);
        Stream<String> inSegments = order.segments(query.filter(), after).stream()
                .flatMap(segment -> order.beyond(segment, after)
                        .map(beyond -> from + segment.condition() + condition(query, search) + beyond + order.within()
                                + " LIMIT :limit) of_segment"));
        String ofNoOrigin = sorted(query, search, OF_NO_ORIGIN);
        return Stream.concat(inSegments, order.isByOrigin() ? Stream.of(ofNoOrigin) : Stream.empty())
                .collect(Collectors.joining(" UNION ALL ", "SELECT * FROM (", ") chosen"));
    }

    private static String condition(IdentityQuery query, Search search) {
        return search.condition()
                + switch (query.filter()) {
                    case WITH_LIVE_TOKENS -> " AND " + IS_LIVE;
                    case EXISTING, REVOKED -> " AND (i.unsettled_at IS NULL OR i.missing = 0)";
                    case MISSING -> " AND i.missing = 1";
                    case DELETED, ALL -> "";
                };
    }

    private boolean fewAreLive(Instant now) {
        int dense = store.limits().dense();
        return live(now, dense + 1) <= dense;
    }

    private long live(Instant now, long most) {
        return statements
                .sql("""
                        SELECT count(*) FROM (SELECT 1 FROM identity INDEXED BY identity_by_live_until
                            WHERE profile = :profile AND live_until > :now LIMIT :most) live
                        """)
                .bind("profile", profile)
                .bind("now", Instants.micros(now))
                .bind("most", most)
                .number();
    }

    /** The next moment at which an identity's last token expires. */
    private Optional<Instant> liveUntil(Instant now) {
        return statements
                .sql("""
                        SELECT min(live_until) AS next FROM identity INDEXED BY identity_by_live_until
                        WHERE profile = :profile AND live_until > :now
                        """)
                .bind("profile", profile)
                .bind("now", Instants.micros(now))
                .one(row -> Optional.ofNullable(Instants.atOrNull(row, "next")));
    }

    /** Without a search these are kept counts; with one, all that have what is searched for are counted. */
    IdentityCounts counts(IdentitySearch wanted, Instant now) {
        Search search = search(wanted, now);
        IdentityTotals totals = search.isForEverything()
                ? new IdentityTotals(kept(), missing(), live(now, Long.MAX_VALUE), true)
                : new SearchCount(this, search).run();
        return totals.counts(liveUntil(now), search.narrowing().next(statements, profile));
    }

    private static long sum(Map<State, Long> numbers, Set<State> states) {
        return states.stream()
                .mapToLong(state -> numbers.getOrDefault(state, 0L))
                .sum();
    }

    private Map<State, Long> kept() {
        return numbers("SELECT state, n FROM tally WHERE profile = :profile");
    }

    /** Those that the service does not have are few: they are among the few of whom something is not known. */
    private Map<State, Long> missing() {
        return numbers("""
                SELECT state, count(*) AS n FROM identity INDEXED BY identity_by_created
                WHERE profile = :profile AND state IN (2, 3) AND missing = 1 GROUP BY state
                """);
    }

    private Map<State, Long> numbers(String sql) {
        Map<State, Long> numbers = new EnumMap<>(State.class);
        statements
                .sql(sql)
                .bind("profile", profile)
                .list(row -> numbers.put(State.of(row.getInt("state")), row.getLong("n")));
        return numbers;
    }

    BoundStatement bound(Search search, String sql) {
        return search.narrowing()
                .bind(statements.sql(sql))
                .bind("profile", profile)
                .bind("never", LiveTokens.NEVER)
                .bind("needle", search.needle())
                .bind("question", search.question());
    }
}
