package org.acsconsole.ledger;

import java.util.List;
import java.util.Optional;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityOrder;
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.ShownOutcome;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Statements;
import org.jspecify.annotations.Nullable;

/** Reads a profile's activities page by page: those that have ended, and the few that are pending. */
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

    private static final String BY_OPERATOR = " AND a.operator = :operator";
    private static final String BY_OPERATION = " AND a.operation = :operation";
    private static final String BY_OUTCOME = " AND a.shown_outcome = :outcome";
    private static final String BY_RARE_OUTCOME = BY_OUTCOME + " AND a.outcome <> 'DONE'";
    private static final String IS_JOB = "(a.job IS NOT NULL AND a.item IS NULL)";
    private static final String IS_OPEN = " AND a.outcome = 'STARTED'";
    private static final String WITHOUT_ITEMS = " AND a.item IS NULL";
    private static final String BY_IDENTITY = " AND a.identity = :identity";
    private static final String OF_MANY = " AND (a.at, a.tie) IN (SELECT at, tie FROM activity_identity"
            + " WHERE identity = (SELECT seq FROM identity WHERE profile = :profile AND id = :identity))";

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
            Optional<Place> place = place(after);
            if (place.isEmpty()) {
                return List.of();
            }
            place.get().bindTo(page, query.order().key());
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
        ActivitySort sort = new ActivitySort(query.order());
        String after = query.after() == null ? "" : sort.after();
        String rows = " WHERE a.profile = :profile" + conditions(filter) + after;
        String ordered = sort.of("a");
        return (ofRequest ? GROUPS : "")
                + "SELECT found.*, coalesce(i.label, u.label, meant) AS label FROM (SELECT * FROM (SELECT "
                + ActivityWriter.COLUMNS + ", '' AS meant FROM "
                + (ofRequest ? "request_groups g CROSS JOIN " : "")
                + "activity a " + Index.of(query).hint() + rows + ended(filter)
                + (ofRequest ? " AND a.tie >> 8 = g.n" : "") + ordered
                + ") ended" + ofMany(filter, after + ordered) + " UNION ALL SELECT * FROM (SELECT "
                + ActivityWriter.COLUMNS
                + ", label AS meant FROM pending a" + rows + pending(filter) + ordered
                + ") begun) found LEFT JOIN identity i ON i.profile = found.profile AND i.id = found.identity"
                + " LEFT JOIN unanswered u ON u.profile = found.profile AND u.key = found.key"
                + sort.of("found");
    }

    /** Those that changed the filter's identity among many others. */
    private static String ofMany(ActivityFilter filter, String page) {
        return filter.identity() == null
                ? ""
                : " UNION ALL SELECT * FROM (SELECT " + ActivityWriter.COLUMNS + ", '' AS meant" + ofMany(filter) + page
                        + ") of_many";
    }

    private static String ofMany(ActivityFilter filter) {
        return " FROM activity a WHERE a.profile = :profile" + OF_MANY + besideIdentity(filter) + ended(filter);
    }

    /** The next rows along the filter's index, and whether each has also the rest of what the filter names. */
    static String stepSql(ActivityFilter filter, boolean further) {
        Index index = Index.of(filter);
        return "SELECT a.at, a.tie, (1 = 1" + conditions(filter) + ended(filter) + ") AS found FROM activity a "
                + index.hint() + " WHERE a.profile = :profile" + index.condition() + period(filter)
                + (further ? ActivitySort.NEWEST_FIRST.after() : "") + ActivitySort.NEWEST_FIRST.of("a");
    }

    /** The count of what is pending, and of what is not along the index. */
    static String besideIndexSql(ActivityFilter filter) {
        String pending =
                "SELECT count(*) FROM pending a WHERE a.profile = :profile" + conditions(filter) + pending(filter);
        return filter.identity() == null
                ? pending
                : "SELECT (" + pending + ") + (SELECT count(*)" + ofMany(filter) + ")";
    }

    private static String conditions(ActivityFilter filter) {
        return besideIdentity(filter) + (filter.identity() == null ? "" : BY_IDENTITY);
    }

    private static String besideIdentity(ActivityFilter filter) {
        return period(filter)
                + (filter.operator() == null ? "" : BY_OPERATOR)
                + (filter.operation() == null ? "" : BY_OPERATION)
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
                    case STARTED -> IS_OPEN + " AND (a.at >= :overdue OR " + IS_JOB + ")";
                    case UNKNOWN -> IS_OPEN + " AND a.at < :overdue AND NOT " + IS_JOB;
                    case DONE -> " AND a.outcome = 'DONE'";
                    case ALREADY_GONE, FAILED, STOPPED -> " AND 1 = 0";
                };
    }

    private static String period(ActivityFilter filter) {
        return (filter.period().from() == null ? "" : " AND a.at >= :from")
                + (filter.period().before() == null ? "" : " AND a.at < :to");
    }

    /**
     * The index of what is likely to be the rarest; what is done is most of the list itself.
     *
     * @param condition what the rows along it have in common
     */
    private record Index(String hint, String condition) {

        /** Where nothing rarer is asked for, the rows are read along the index that has them in order. */
        static Index of(ActivityQuery query) {
            ActivityFilter filter = query.filter();
            boolean rarer = filter.requestId() != null || filter.identity() != null || isRare(filter.outcome());
            ActivitySort sort = new ActivitySort(query.order());
            if (rarer || sort.key().isEmpty()) {
                return of(filter);
            }
            return new Index(filter.about().items() ? "" : "INDEXED BY activity_by_" + sort.key(), WITHOUT_ITEMS);
        }

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

    /** Where an activity stands in the ledger; the words are as they are written there, also where they are damaged. */
    private record Place(long at, long tie, String operation, String operator) {

        void bindTo(BoundStatement page, ActivityOrder.Key key) {
            page.bind("at", at)
                    .bind("tie", tie)
                    .bind("last", key == ActivityOrder.Key.OPERATION ? operation : operator);
        }
    }

    /** Empty if it is not in the list any more. */
    private Optional<Place> place(Activity activity) {
        Optional<Long> tie = ActivityRows.tie(activity);
        return sql("""
                SELECT tie, operation, operator FROM activity WHERE profile = :profile AND at = :at AND %s
                UNION ALL SELECT tie, operation, operator FROM pending WHERE profile = :profile AND key = :key
                """.formatted(tie.isPresent() ? "tie = :tie" : "key = :key"))
                .bind("at", Instants.micros(activity.at()))
                .bind("key", activity.key().toString())
                .bind("tie", tie.orElse(null))
                .first(row -> new Place(
                        Instants.micros(activity.at()),
                        row.getLong("tie"),
                        row.getString("operation"),
                        row.getString("operator")));
    }

    private BoundStatement sql(String text) {
        return statements.sql(text).bind("profile", profile);
    }
}
