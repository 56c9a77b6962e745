package org.acsconsole.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Transaction;

/**
 * Writes what is done to a profile's ledger, inside a transaction: as events, which stay, and as the rows that screens read, which
 * are their projection. What is begun stands in the small table of what is pending until it has ended; only then its row with all
 * its indexes is written, once.
 */
record ActivityWriter(Transaction transaction, long profile) {

    private static final String COLUMNS =
            "profile, at, tie, key, operator, operation, identity, detail, outcome, code, request_id, took_nanos";
    private static final String VALUES =
            " VALUES (:profile, :at, :tie, :key, :operator, :operation, :identity, :detail, :outcome, :code, :requestId, :took)";

    void put(Activity activity) {
        if (activity.result().outcome() == Activity.Outcome.STARTED) {
            long position = append(Event.Kind.BEGUN, activity, activity.at());
            insert("pending", activity, position);
        } else {
            Optional<Long> begun = removeEarlier(activity);
            long position = append(Event.Kind.ENDED, activity, transaction.now());
            insert("activity", activity, begun.orElse(position));
        }
    }

    /** An activity can end again: it counts as unknown after a while, and then its answer comes. */
    private Optional<Long> removeEarlier(Activity activity) {
        Optional<Long> begun = sql("DELETE FROM pending WHERE profile = :profile AND key = :key RETURNING tie")
                .bind("key", activity.key().toString())
                .first(row -> row.getLong(1));
        return begun.isPresent()
                ? begun
                : sql("DELETE FROM activity WHERE profile = :profile AND at = :at AND key = :key RETURNING tie")
                        .bind("at", Instants.micros(activity.at()))
                        .bind("key", activity.key().toString())
                        .first(row -> row.getLong(1));
    }

    /** Others did not create it after all. */
    void withdrawSeen(IdentityId id) {
        List<Activity> seen = sql("DELETE FROM activity WHERE profile = :profile AND identity = :id"
                        + " AND operation = 'SEE' AND detail = 'created:1' RETURNING *")
                .bind("id", id.value())
                .list(Rows::activity);
        seen.forEach(activity -> append(Event.Kind.WITHDRAWN, activity, transaction.now()));
    }

    /** The list begins again; the events stay. */
    void reset(Activity cause) {
        append(Event.Kind.RESET, cause, transaction.now());
        sql("DELETE FROM activity WHERE profile = :profile").execute();
        sql("DELETE FROM pending WHERE profile = :profile").execute();
    }

    private long append(Event.Kind kind, Activity activity, Instant at) {
        return ChainHead.of(transaction, profile).append(Event.of(kind, activity, at));
    }

    private void insert(String table, Activity activity, long tie) {
        IdentityId id = activity.subject().identity();
        Activity.Result result = activity.result();
        sql("INSERT INTO " + table + " (" + COLUMNS + ")" + VALUES)
                .bind("at", Instants.micros(activity.at()))
                .bind("tie", tie)
                .bind("key", activity.key().toString())
                .bind("operator", activity.operator())
                .bind("operation", activity.operation().name())
                .bind("identity", id == null ? null : id.value())
                .bind("detail", activity.subject().detail())
                .bind("outcome", result.outcome().name())
                .bind("code", result.code())
                .bind("requestId", result.requestId())
                .bind("took", result.took().toNanos())
                .execute();
    }

    private BoundStatement sql(String text) {
        return transaction.sql(text).bind("profile", profile);
    }
}
