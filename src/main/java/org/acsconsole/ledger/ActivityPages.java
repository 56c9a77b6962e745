package org.acsconsole.ledger;

import java.util.List;
import java.util.Optional;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.ShownOutcome;
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

    private static final String NEWEST = " ORDER BY a.at DESC, a.tie DESC LIMIT :limit";
    private static final String BY_OPERATOR = " AND a.operator = :operator";
    private static final String BY_OPERATION = " AND a.operation = :operation";
    private static final String BY_OUTCOME = " AND a.shown_outcome = :outcome";
    private static final String BY_RARE_OUTCOME = BY_OUTCOME + " AND a.outcome <> 'DONE'";
    private static final String IS_JOB = "(a.job IS NOT NULL AND a.item IS NULL)";
    private static final String WITHOUT_ITEMS = " AND a.item IS NULL";
    private static final String BY_IDENTITY = " AND a.identity = :identity";

    /** Each operator's name is the next one in the index. */
    static final String OPERATORS = """
            WITH RECURSIVE names (name) AS (
                SELECT min(operator) FROM activity WHERE profile = :profile AND item IS NULL
                UNION ALL
                SELECT (SELECT min(a.operator) FROM activity a
                    WHERE a.profile = :profile AND a.item IS NULL AND a.operator > n.name)
                FROM names n WHERE n.name IS NOT NULL)
            SELECT name FROM names WHERE name IS NOT NULL LIMIT :limit
            """;

    /** The names of those who did something that has ended, in order. */
    List<String> operators(int limit) {
        return sql(OPERATORS).bind("limit", limit).list(row -> row.getString("name"));
    }

    List<ActivityRow> page(ActivityQuery query) {
        BoundStatement page = bound(query.filter(), pageSql(query)).bind("limit", query.limit());
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

    BoundStatement bound(ActivityFilter filter, String sql) {
        return sql(sql).bind("from", Instants.microsOrNull(filter.period().from()))
                .bind("to", Instants.microsOrNull(filter.period().before()))
                .bind("operator", filter.operator())
                .bind(
                        "operation",
                        filter.operation() == null ? null : filter.operation().name())
                .bind(
                        "outcome",
                        filter.outcome() == null
                                ? null
                                : filter.outcome().shown().name())
                .bind(
                        "overdue",
                        filter.outcome() == null
                                ? null
                                : Instants.micros(filter.outcome().now().minus(Activity.LONGEST)))
                .bind(
                        "identity",
                        filter.identity() == null ? null : filter.identity().value())
                .bind("requestId", filter.requestId());
    }

    static String pageSql(ActivityQuery query) {
        ActivityFilter filter = query.filter();
        boolean ofRequest = filter.requestId() != null;
        String rows = " WHERE a.profile = :profile" + conditions(filter) + after(query.after() != null);
        return (ofRequest ? GROUPS : "")
                + "SELECT found.*, coalesce(i.label, u.label, meant) AS label FROM (SELECT * FROM (SELECT "
                + ActivityWriter.COLUMNS + ", '' AS meant FROM "
                + (ofRequest ? "request_groups g CROSS JOIN " : "")
                + "activity a " + Index.of(filter).hint() + rows + ended(filter)
                + (ofRequest ? " AND a.tie >> 8 = g.n" : "") + NEWEST
                + ") ended UNION ALL SELECT * FROM (SELECT " + ActivityWriter.COLUMNS
                + ", label AS meant FROM pending a" + rows + pending(filter) + NEWEST
                + ") begun) found LEFT JOIN identity i ON i.profile = found.profile AND i.id = found.identity"
                + " LEFT JOIN unanswered u ON u.profile = found.profile AND u.key = found.key"
                + " ORDER BY found.at DESC, found.tie DESC LIMIT :limit";
    }

    /** The next rows along the filter's index, and whether each has also the rest of what the filter names. */
    static String stepSql(ActivityFilter filter, boolean further) {
        Index index = Index.of(filter);
        return "SELECT a.at, a.tie, (1 = 1" + conditions(filter) + ended(filter) + ") AS found FROM activity a "
                + index.hint() + " WHERE a.profile = :profile" + index.condition() + period(filter) + after(further)
                + NEWEST;
    }

    static String pendingCountSql(ActivityFilter filter) {
        return "SELECT count(*) FROM pending a WHERE a.profile = :profile" + conditions(filter) + pending(filter);
    }

    private static String conditions(ActivityFilter filter) {
        return period(filter)
                + (filter.operator() == null ? "" : BY_OPERATOR)
                + (filter.operation() == null ? "" : BY_OPERATION)
                + (filter.identity() == null ? "" : BY_IDENTITY)
                + (filter.requestId() == null ? "" : " AND a.request_id = :requestId")
                + (filter.about().items() ? "" : WITHOUT_ITEMS);
    }

    private static String ended(ActivityFilter filter) {
        return filter.outcome() == null ? "" : isRare(filter.outcome()) ? BY_RARE_OUTCOME : BY_OUTCOME;
    }

    /** See {@link Activity#outcomeAt}. */
    private static String pending(ActivityFilter filter) {
        return filter.outcome() == null
                ? ""
                : switch (filter.outcome().shown()) {
                    case STARTED -> " AND (a.at >= :overdue OR " + IS_JOB + ")";
                    case UNKNOWN -> " AND a.at < :overdue AND NOT " + IS_JOB;
                    case DONE, ALREADY_GONE, FAILED, STOPPED -> " AND 1 = 0";
                };
    }

    private static String period(ActivityFilter filter) {
        return (filter.period().from() == null ? "" : " AND a.at >= :from")
                + (filter.period().before() == null ? "" : " AND a.at < :to");
    }

    private static String after(boolean further) {
        return further ? " AND (a.at, a.tie) < (:at, :tie)" : "";
    }

    /**
     * The index of what is likely to be the rarest; what is done is most of the list itself.
     *
     * @param condition what the rows along it have in common
     */
    private record Index(String hint, String condition) {

        static Index of(ActivityFilter filter) {
            if (filter.requestId() != null) {
                return new Index("INDEXED BY activity_by_request", "");
            }
            if (filter.identity() != null) {
                return new Index("INDEXED BY activity_by_identity", BY_IDENTITY);
            }
            return filter.about().items() ? new Index("NOT INDEXED", "") : withoutItems(filter);
        }

        private static Index withoutItems(ActivityFilter filter) {
            if (isRare(filter.outcome())) {
                return new Index("INDEXED BY activity_by_outcome", WITHOUT_ITEMS + BY_RARE_OUTCOME);
            }
            if (filter.operation() != null) {
                return new Index("INDEXED BY activity_by_operation", WITHOUT_ITEMS + BY_OPERATION);
            }
            return filter.operator() == null
                    ? new Index("INDEXED BY activity_by_time", WITHOUT_ITEMS)
                    : new Index("INDEXED BY activity_by_operator", WITHOUT_ITEMS + BY_OPERATOR);
        }
    }

    private static boolean isRare(ActivityFilter.@Nullable Outcome outcome) {
        return outcome != null && outcome.shown() != ShownOutcome.DONE;
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
