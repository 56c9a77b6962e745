package org.acsconsole.ledger;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
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

    static final String HAS_NEEDLE = "(strpos(i.label_key, :needle) > 0"
            + " OR strpos(i.user_key, :needle) > 0 OR strpos(lower(i.id), :needle) > 0)";
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
        Search search = Search.of(store, statements, profile, query.search());
        return bound(query, search, pageSql(query, search)).list(Rows::identityRow);
    }

    BoundStatement bound(IdentityQuery query, Search search, String sql) {
        BoundStatement bound = bound(search, query.now(), sql).bind("limit", query.limit());
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
        String few = few(query, search);
        String chosen = few.isEmpty() ? alongIndex(query, search) : sorted(query, search, few);
        return "WITH page AS MATERIALIZED (" + chosen + order.by("") + " LIMIT :limit) SELECT i.*, " + SHOWN
                + " FROM page JOIN identity i ON i.seq = page.seq" + order.by("page.");
    }

    List<PageOrder.Segment> segments(IdentityQuery query) {
        return PageOrder.of(query.order()).segments(query.filter(), after(query));
    }

    /** Where few have what is looked for, and how these are found; empty where many have it. */
    private String few(IdentityQuery query, Search search) {
        if (search.few() != null) {
            return search.few().from();
        }
        return query.filter() == IdentityFilter.WITH_LIVE_TOKENS && fewAreLive(query.now())
                ? "identity i INDEXED BY identity_by_live_until WHERE i.profile = :profile"
                : "";
    }

    private String sorted(IdentityQuery query, Search search, String few) {
        PageOrder order = PageOrder.of(query.order());
        return "SELECT " + order.selected() + " FROM " + few + " AND i.state IN ("
                + State.codes(query.filter()) + ")"
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
        return (search.isForEverything() ? "" : " AND " + HAS_NEEDLE)
                + (query.filter() == IdentityFilter.WITH_LIVE_TOKENS ? " AND " + IS_LIVE : "");
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
    private @Nullable Instant liveUntil(Instant now) {
        return statements
                .sql("""
                        SELECT min(live_until) AS next FROM identity INDEXED BY identity_by_live_until
                        WHERE profile = :profile AND live_until > :now
                        """)
                .bind("profile", profile)
                .bind("now", Instants.micros(now))
                .one(row -> Optional.ofNullable(Instants.atOrNull(row, "next")))
                .orElse(null);
    }

    /** Without a search these are kept counts; with one, all that have the needle are counted. */
    IdentityCounts counts(String text, Instant now) {
        Search search = Search.of(store, statements, profile, text);
        if (search.isForEverything()) {
            return counts(kept(), live(now, Long.MAX_VALUE), true, now);
        }
        SearchCount count = new SearchCount(this, search, now);
        boolean complete = count.run();
        return counts(count.states(), count.live(), complete, now);
    }

    private IdentityCounts counts(Map<State, Long> states, long live, boolean complete, Instant now) {
        return new IdentityCounts(
                sum(states, IdentityFilter.ACTIVE),
                live,
                sum(states, IdentityFilter.REVOKED),
                sum(states, IdentityFilter.DELETED),
                complete,
                liveUntil(now));
    }

    private static long sum(Map<State, Long> states, IdentityFilter filter) {
        return State.of(filter).stream()
                .mapToLong(state -> states.getOrDefault(state, 0L))
                .sum();
    }

    private Map<State, Long> kept() {
        Map<State, Long> kept = new EnumMap<>(State.class);
        statements
                .sql("SELECT state, n FROM tally WHERE profile = :profile")
                .bind("profile", profile)
                .list(row -> kept.put(State.of(row.getInt("state")), row.getLong("n")));
        return kept;
    }

    BoundStatement bound(Search search, Instant now, String sql) {
        return statements
                .sql(sql)
                .bind("profile", profile)
                .bind("now", Instants.micros(now))
                .bind("never", LiveTokens.NEVER)
                .bind("needle", search.needle())
                .bind("question", search.question());
    }
}
