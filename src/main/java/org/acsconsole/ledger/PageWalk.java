package org.acsconsole.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.identity.IdentityPage;
import org.acsconsole.identity.IdentityQuery;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.Origin;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the identities of a list in its order, a bounded number in each step, until the page is full, the list ends, or that has
 * taken as long as it may.
 */
final class PageWalk {

    private static final int WIDER = 4;

    /** Damaged rows, which the index by origin and creation has in no segment. */
    private static final String OF_NO_ORIGIN = """
            identity i INDEXED BY identity_of_no_origin
                WHERE i.profile = :profile AND i.origin NOT IN ('CREATED', 'IMPORTED', 'SEEN')""";

    private final IdentityPages pages;
    private final IdentityQuery query;
    private final Search search;
    private final PageOrder order;
    private final List<IdentityRow> rows = new ArrayList<>();

    PageWalk(IdentityPages pages, IdentityQuery query, Search search) {
        this.pages = pages;
        this.query = query;
        this.search = search;
        this.order = PageOrder.of(query.order());
    }

    /**
     * A row of the page, or the last one that a step looked at.
     *
     * @param lookedAt how many the step looked at
     */
    private record Look(IdentityRow row, PagePlace place, boolean found, long lookedAt) {

        static Look of(ResultSet row) throws SQLException {
            return new Look(
                    Rows.identityRow(row), PagePlace.of(row), row.getBoolean("found"), row.getLong("looked_at"));
        }
    }

    IdentityPage run() {
        Limits limits = pages.store().limits();
        int widest = Math.max(query.limit(), 2 * limits.dense());
        long begun = System.nanoTime();
        PagePlace after = pages.after(query);
        IdentityRow last;
        int step = search.narrowing().health().isOfList() ? widest : query.limit();
        do {
            pages.store().checkInterrupt();
            List<Look> looks = look(after, step);
            looks.stream().filter(Look::found).map(Look::row).forEach(rows::add);
            if (rows.size() == query.limit()) {
                return new IdentityPage(rows, rows.getLast());
            }
            if (looks.isEmpty() || looks.getLast().lookedAt() < step) {
                return new IdentityPage(rows, null);
            }
            last = looks.getLast().row();
            after = looks.getLast().place();
            step = Math.min(step * WIDER, widest);
        } while (System.nanoTime() - begun <= limits.longestSearch().toNanos());
        return new IdentityPage(rows, last);
    }

    private List<Look> look(@Nullable PagePlace after, int step) {
        String from = from(after);
        return from.isEmpty()
                ? List.of()
                : bound(sql(from), after, step)
                        .bind("limit", query.limit() - rows.size())
                        .list(Look::of);
    }

    BoundStatement bound(String sql, @Nullable PagePlace after, int step) {
        return IdentityPages.bound(pages.bound(search, sql), after).bind("step", step);
    }

    /** Of all that the step looks at only the keys are read, and what it is searched for in; of the page the whole rows. */
    String sql(String from) {
        return "WITH looked AS MATERIALIZED (SELECT chosen.*, (SELECT 1 = 1" + IdentityPages.condition(query, search)
                + " FROM identity i WHERE i.seq = chosen.seq) AS found FROM (SELECT * FROM (" + from + ") merged"
                + order.by("") + " LIMIT :step) chosen), page AS MATERIALIZED (SELECT * FROM looked"
                + " WHERE found OR seq = (SELECT seq FROM looked"
                + order.reversed().by("") + " LIMIT 1)"
                + order.by("") + " LIMIT :limit)"
                + " SELECT i.*, page_rank, page_key, found, (SELECT count(*) FROM looked) AS looked_at, "
                + IdentityPages.SHOWN + " FROM page JOIN identity i ON i.seq = page.seq" + order.by("page.");
    }

    /** The next in each segment, which are merged; empty if there is no segment. */
    String from(@Nullable PagePlace after) {
        Origin wanted = query.search().origin();
        Stream<String> inSegments = order.segments(query.filter(), after).stream()
                .filter(segment -> wanted == null || segment.origin() == null || segment.origin() == wanted)
                .flatMap(segment -> order.beyond(segment, after)
                        .map(beyond -> ofSegment(segment.condition()
                                + beyond
                                + search.narrowing().along(order, beyond.isEmpty()))));
        return Stream.concat(
                        inSegments,
                        order.isByOrigin() && wanted == null ? Stream.of(ofNoOrigin(after)) : Stream.empty())
                .collect(Collectors.joining(" UNION ALL "));
    }

    private String ofSegment(String condition) {
        return "SELECT * FROM (SELECT " + order.selected() + " FROM identity i INDEXED BY " + order.index()
                + " WHERE i.profile = :profile" + condition + order.within()
                + " LIMIT :step) of_segment";
    }

    private String ofNoOrigin(@Nullable PagePlace after) {
        return "SELECT " + order.selected() + " FROM " + OF_NO_ORIGIN + " AND i.state IN ("
                + State.codes(State.of(query.filter())) + ")" + order.beyond(after);
    }
}
