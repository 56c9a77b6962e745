package org.acsconsole.ledger;

import java.util.List;
import java.util.Optional;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Statements;
import org.jspecify.annotations.Nullable;

/** Reads a profile's activities page by page, newest first: those that have ended, and the few that are pending. */
record ActivityPages(Statements statements, long profile) {

    List<Activity> page(@Nullable IdentityId about, @Nullable Activity after, int limit) {
        BoundStatement query = sql(pageSql(about, after)).bind("limit", limit);
        if (about != null) {
            query.bind("about", about.value());
        }
        if (after != null) {
            Optional<Long> tie = tie(after);
            if (tie.isEmpty()) {
                return List.of();
            }
            query.bind("at", Instants.micros(after.at())).bind("tie", tie.get());
        }
        return query.list(Rows::activity);
    }

    static String pageSql(@Nullable IdentityId about, @Nullable Activity after) {
        String rows = " WHERE profile = :profile" + (about == null ? "" : " AND identity = :about")
                + (after == null ? "" : " AND (at, tie) < (:at, :tie)") + " ORDER BY at DESC, tie DESC LIMIT :limit";
        return "SELECT * FROM (SELECT * FROM (SELECT * FROM activity"
                + (about == null ? "" : " INDEXED BY activity_by_identity") + rows + ") ended"
                + " UNION ALL SELECT * FROM (SELECT * FROM pending" + rows + ") begun) found"
                + " ORDER BY at DESC, tie DESC LIMIT :limit";
    }

    /** Empty if it is not in the list any more. */
    private Optional<Long> tie(Activity activity) {
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
