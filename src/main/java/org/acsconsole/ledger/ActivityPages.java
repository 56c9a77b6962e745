package org.acsconsole.ledger;

import java.util.List;
import java.util.Optional;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Statements;
import org.jspecify.annotations.Nullable;

/** Reads a profile's activities page by page, newest first: those that have ended, and the few that are pending. */
record ActivityPages(Statements statements, long profile) {

    /** The groups of activities in which the index has request IDs in order. */
    private static final String GROUPS = """
            WITH RECURSIVE request_groups (n) AS (
                SELECT min(tie >> 8) FROM activity WHERE profile = :profile AND request_id IS NOT NULL
                UNION ALL
                SELECT (SELECT min(a.tie >> 8) FROM activity a
                    WHERE a.profile = :profile AND a.tie >> 8 > g.n AND a.request_id IS NOT NULL)
                FROM request_groups g WHERE g.n IS NOT NULL)
            """;

    List<ActivityRow> page(ActivityQuery query) {
        BoundStatement page = bound(query, pageSql(query));
        Activity after = query.after();
        if (after != null) {
            Optional<Long> tie = tie(after);
            if (tie.isEmpty()) {
                return List.of();
            }
            page.bind("at", Instants.micros(after.at())).bind("tie", tie.get());
        }
        return page.list(ActivityRows::row);
    }

    private BoundStatement bound(ActivityQuery query, String sql) {
        ActivityFilter filter = query.filter();
        return sql(sql).bind("limit", query.limit())
                .bind("from", Instants.microsOrNull(filter.period().from()))
                .bind("to", Instants.microsOrNull(filter.period().to()))
                .bind("operator", filter.operator())
                .bind(
                        "operation",
                        filter.operation() == null ? null : filter.operation().name())
                .bind(
                        "outcome",
                        filter.outcome() == null ? null : filter.outcome().name())
                .bind(
                        "identity",
                        filter.identity() == null ? null : filter.identity().value())
                .bind("requestId", filter.requestId());
    }

    static String pageSql(ActivityQuery query) {
        boolean ofRequest = query.filter().requestId() != null;
        String rows = " WHERE a.profile = :profile" + conditions(query);
        String newest = " ORDER BY a.at DESC, a.tie DESC LIMIT :limit";
        return (ofRequest ? GROUPS : "")
                + "SELECT found.*, coalesce(i.label, u.label, meant) AS label FROM (SELECT * FROM (SELECT "
                + ActivityWriter.COLUMNS + ", '' AS meant FROM "
                + (ofRequest ? "request_groups g CROSS JOIN " : "")
                + "activity a " + hint(query.filter()) + rows
                + (ofRequest ? " AND a.tie >> 8 = g.n" : "") + newest
                + ") ended UNION ALL SELECT * FROM (SELECT " + ActivityWriter.COLUMNS
                + ", label AS meant FROM pending a" + rows + newest
                + ") begun) found LEFT JOIN identity i ON i.profile = found.profile AND i.id = found.identity"
                + " LEFT JOIN unanswered u ON u.profile = found.profile AND u.key = found.key"
                + " ORDER BY found.at DESC, found.tie DESC LIMIT :limit";
    }

    private static String conditions(ActivityQuery query) {
        ActivityFilter filter = query.filter();
        return (filter.period().from() == null ? "" : " AND a.at >= :from")
                + (filter.period().to() == null ? "" : " AND a.at < :to")
                + (filter.operator() == null ? "" : " AND a.operator = :operator")
                + (filter.operation() == null ? "" : " AND a.operation = :operation")
                + (filter.outcome() == null ? "" : " AND a.outcome = :outcome")
                + (isRare(filter.outcome()) ? " AND a.outcome <> 'DONE'" : "")
                + (filter.identity() == null ? "" : " AND a.identity = :identity")
                + (filter.requestId() == null ? "" : " AND a.request_id = :requestId")
                + (query.after() == null ? "" : " AND (a.at, a.tie) < (:at, :tie)");
    }

    /** Along the index of what is likely to be the rarest; what is done is most of the list itself. */
    private static String hint(ActivityFilter filter) {
        if (filter.requestId() != null) {
            return "INDEXED BY activity_by_request";
        }
        if (filter.identity() != null) {
            return "INDEXED BY activity_by_identity";
        }
        if (isRare(filter.outcome())) {
            return "INDEXED BY activity_by_outcome";
        }
        if (filter.operation() != null) {
            return "INDEXED BY activity_by_operation";
        }
        return filter.operator() == null ? "NOT INDEXED" : "INDEXED BY activity_by_operator";
    }

    private static boolean isRare(Activity.@Nullable Outcome outcome) {
        return outcome != null && outcome != Activity.Outcome.DONE;
    }

    /** Empty if it is not in the list any more. */
    private Optional<Long> tie(Activity activity) {
        return ActivityRows.tie(activity).or(() -> written(activity));
    }

    private Optional<Long> written(Activity activity) {
        return sql("""
                SELECT tie FROM activity WHERE profile = :profile AND at = :at AND key = :key
                UNION ALL SELECT tie FROM pending WHERE profile = :profile AND key = :key
                """)
                .bind("at", Instants.micros(activity.at()))
                .bind("key", activity.key().toString())
                .first(row -> row.getLong("tie"));
    }

    private BoundStatement sql(String text) {
        return statements.sql(text).bind("profile", profile);
    }
}
