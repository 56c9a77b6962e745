package org.acsconsole.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentityPage;
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
    private static final String LIVE_TOKENS =
            "FROM token t WHERE t.identity = i.seq AND t.revoked_at IS NULL AND t.outlived = 0 AND t.expires_at > :now";

    /** What is kept is exact until a token has expired since it was written; then its tokens are counted. */
    static final String SHOWN = """
            CASE WHEN i.next_expiry > :now THEN i.live_tokens ELSE (SELECT count(*) %1$s) END AS shown_tokens,
                CASE WHEN i.next_expiry > :now THEN nullif(i.next_expiry, :never)
                    ELSE (SELECT min(t.expires_at) %1$s) END AS shown_expiry""".formatted(LIVE_TOKENS);

    IdentityPage page(IdentityQuery query) {
        Search search = search(query.search(), query.now());
        return few(query, search)
                .map(few -> pageOf(query, search, few))
                .orElseGet(() -> new PageWalk(this, query, search).run());
    }

    private IdentityPage pageOf(IdentityQuery query, Search search, String few) {
        List<IdentityRow> rows = bound(bound(search, pageSql(query, search, few)), after(query))
                .bind("limit", query.limit())
                .list(Rows::identityRow);
        return new IdentityPage(rows, rows.size() < query.limit() ? null : rows.getLast());
    }

    Search search(IdentitySearch search, Instant now) {
        return Search.of(store, statements, profile, Narrowing.of(search, now));
    }

    static BoundStatement bound(BoundStatement bound, @Nullable PagePlace after) {
        return after == null
                ? bound
                : bound.bind("afterRank", after.rank())
                        .bind("afterKey", after.key())
                        .bind("afterNumber", after.number());
    }

    /** Of a damaged row the keys themselves are read: those of what it was read as are others. */
    @Nullable
    PagePlace after(IdentityQuery query) {
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
                        .first(PagePlace::of)
                        .orElse(place)
                : place;
    }

    /** A source of the few that are looked for; empty where they are many. */
    Optional<String> few(IdentityQuery query, Search search) {
        return search.few().or(() -> fewOf(query));
    }

    /** The few are sorted by their keys, and only those of the page are read whole. */
    String pageSql(IdentityQuery query, Search search, String few) {
        PageOrder order = PageOrder.of(query.order());
        return "WITH page AS MATERIALIZED (SELECT " + order.selected() + " FROM " + few + condition(query, search)
                + order.beyond(after(query)) + order.by("") + " LIMIT :limit) SELECT i.*, " + SHOWN
                + " FROM page JOIN identity i ON i.seq = page.seq" + order.by("page.");
    }

    /** How those few are found that the filter lets pass; empty where they are many. */
    private Optional<String> fewOf(IdentityQuery query) {
        if (query.filter() == IdentityFilter.WITH_LIVE_TOKENS && fewAreLive(query.now())) {
            return Optional.of("identity i INDEXED BY identity_by_live_until WHERE i.profile = :profile");
        }
        Set<State> states = State.of(query.filter());
        boolean walksAll =
                PageOrder.of(query.order()).index().equals(PageOrder.IDS) || query.filter() == IdentityFilter.MISSING;
        long many = walksAll ? new KeptCount(this, query.now()).of(states) : Long.MAX_VALUE;
        return many < store.limits().dense()
                ? Optional.of("identity i INDEXED BY identity_by_created WHERE i.profile = :profile")
                : Optional.empty();
    }

    /** What an identity of the list must meet, beginning with {@code AND}. */
    static String condition(IdentityQuery query, Search search) {
        return " AND i.state IN (" + State.codes(State.of(query.filter())) + ")"
                + switch (query.filter()) {
                    case WITH_LIVE_TOKENS -> " AND " + IS_LIVE;
                    case EXISTING, REVOKED -> " AND (i.unsettled_at IS NULL OR i.missing = 0)";
                    case MISSING -> " AND i.missing = 1";
                    case DELETED, ALL -> "";
                }
                + search.condition();
    }

    private boolean fewAreLive(Instant now) {
        int dense = store.limits().dense();
        return new KeptCount(this, now).live(dense + 1) <= dense;
    }

    /** Without a search these are kept counts; with one, all that have what is searched for are counted. */
    IdentityCounts counts(IdentitySearch wanted, Instant now) {
        Search search = search(wanted, now);
        KeptCount kept = new KeptCount(this, now);
        IdentityTotals totals = search.isForEverything() ? kept.run() : new SearchCount(this, search).run();
        return totals.counts(kept.liveUntil(), search.narrowing().next(statements, profile));
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
