package org.acsconsole.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Statements;
import org.jspecify.annotations.Nullable;

/**
 * Reads a profile's identities page by page, in time that does not grow with their number.
 *
 * <p>Where few have what is looked for, an index yields these and they are sorted; where many have it, the list's own order is
 * walked until the page is full.
 */
record IdentityPages(Statements statements, long profile, int dense) {

    private static final int ACTIVE = 0;
    private static final int REVOKED = 1;
    private static final int DELETED = 2;

    private static final String FETCHED = """
            identity_gram g CROSS JOIN identity i NOT INDEXED ON i.seq = g.rowid
                WHERE identity_gram MATCH :question AND i.profile = :profile""";
    private static final String HAS_NEEDLE = " AND (instr(i.label_key, :needle) > 0"
            + " OR instr(i.user_key, :needle) > 0 OR instr(lower(i.id), :needle) > 0)";
    private static final String IS_LIVE = " AND i.live_until > :now";
    private static final String LIVE_TOKENS =
            "FROM token t WHERE t.identity = page.seq AND t.revoked_at IS NULL AND t.outlived = 0 AND t.expires_at > :now";

    List<IdentityRow> page(IdentityQuery query) {
        Search search = Search.of(statements, profile, query.search(), dense);
        return bound(query, search, pageSql(query, search)).list(Rows::identityRow);
    }

    BoundStatement bound(IdentityQuery query, Search search, String sql) {
        BoundStatement bound = bound(search, query.now(), sql).bind("limit", query.limit());
        Identity after = query.after();
        return after == null
                ? bound
                : bound.bind("afterKey", PageOrder.key(query.order().key(), after))
                        .bind("afterId", after.id().value());
    }

    String pageSql(IdentityQuery query, Search search) {
        PageOrder order = PageOrder.of(query.order());
        String end = order.by() + " LIMIT :limit";
        String condition = (search.isForEverything() ? "" : HAS_NEEDLE)
                + (query.filter() == IdentityFilter.WITH_LIVE_TOKENS ? IS_LIVE : "")
                + (query.after() == null ? "" : order.beyond());
        return "WITH page AS MATERIALIZED (SELECT * FROM ("
                + sources(query, search, order).stream()
                        .map(source -> "SELECT * FROM (SELECT i.* FROM " + source + condition + end + ")")
                        .collect(Collectors.joining(" UNION ALL "))
                + ")" + end + ") SELECT page.*, (SELECT count(*) " + LIVE_TOKENS + ") AS live_tokens,"
                + " (SELECT min(t.expires_at) " + LIVE_TOKENS + ") AS next_expiry FROM page"
                + order.by();
    }

    private List<String> sources(IdentityQuery query, Search search, PageOrder order) {
        String standings = standings(query.filter()).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        if (search.isForFew()) {
            return List.of(FETCHED + " AND i.standing IN (" + standings + ")");
        }
        if (query.filter() == IdentityFilter.WITH_LIVE_TOKENS && fewAreLive(query.now())) {
            return List.of("identity i INDEXED BY identity_by_live_until WHERE i.profile = :profile");
        }
        return standings(query.filter())
                .mapToObj(standing -> "identity i INDEXED BY " + order.index()
                        + " WHERE i.profile = :profile AND i.standing = " + standing)
                .toList();
    }

    /** An identity with a live token is active: revoking and deleting end all of its tokens. */
    private static IntStream standings(IdentityFilter filter) {
        return switch (filter) {
            case ACTIVE -> IntStream.of(ACTIVE, REVOKED);
            case WITH_LIVE_TOKENS -> IntStream.of(ACTIVE);
            case REVOKED -> IntStream.of(REVOKED);
            case DELETED -> IntStream.of(DELETED);
            case ALL -> IntStream.of(ACTIVE, REVOKED, DELETED);
        };
    }

    private boolean fewAreLive(Instant now) {
        return live(now, dense + 1) <= dense;
    }

    private long live(Instant now, long most) {
        return statements
                .sql("""
                        SELECT count(*) FROM (SELECT 1 FROM identity INDEXED BY identity_by_live_until
                            WHERE profile = :profile AND live_until > :now LIMIT :most)
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
        Search search = Search.of(statements, profile, text, dense);
        if (search.isForEverything()) {
            return counts(
                    standings("SELECT standing, n FROM tally WHERE profile = :profile", search, now),
                    live(now, -1),
                    liveUntil(now));
        }
        String from = search.isForFew() ? FETCHED : "identity i WHERE i.profile = :profile";
        String count = "SELECT %s AS standing, count(*) AS n FROM " + from + HAS_NEEDLE + "%s GROUP BY 1";
        Map<Integer, Long> all = standings(count.formatted("i.standing", ""), search, now);
        Map<Integer, Long> live = standings(count.formatted(ACTIVE, IS_LIVE), search, now);
        return counts(all, live.getOrDefault(ACTIVE, 0L), liveUntil(now));
    }

    private static IdentityCounts counts(Map<Integer, Long> standings, long live, @Nullable Instant until) {
        long revoked = standings.getOrDefault(REVOKED, 0L);
        return new IdentityCounts(
                standings.getOrDefault(ACTIVE, 0L) + revoked,
                live,
                revoked,
                standings.getOrDefault(DELETED, 0L),
                until);
    }

    private Map<Integer, Long> standings(String sql, Search search, Instant now) {
        Map<Integer, Long> counted = new HashMap<>();
        bound(search, now, sql).list(row -> counted.put(row.getInt("standing"), row.getLong("n")));
        return counted;
    }

    private BoundStatement bound(Search search, Instant now, String sql) {
        return statements
                .sql(sql)
                .bind("profile", profile)
                .bind("now", Instants.micros(now))
                .bind("needle", search.needle())
                .bind("question", search.question());
    }
}
