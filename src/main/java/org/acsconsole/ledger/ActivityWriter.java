package org.acsconsole.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.JobItem;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is done to a profile's ledger, inside a transaction: as events, which stay, and as the rows that screens read, which
 * are their projection. What is begun stands in the small table of what is pending until it has ended; only then its row with all
 * its indexes is written, once.
 */
record ActivityWriter(Transaction transaction, long profile) {

    static final String COLUMNS =
            "profile, at, tie, key, operator, operation, identity, detail, outcome, code, request_id, took_nanos,"
                    + " job, item, reason";
    private static final String VALUES =
            " VALUES (:profile, :at, :tie, :key, :operator, :operation, :identity, :detail, :outcome, :code, :requestId, :took, :job,"
                    + " :item, :reason)";

    private static final String PENDING = "INSERT INTO pending (" + COLUMNS + ", label, user_name, note, tags, console)"
            + VALUES.replace(")", ", :label, :user, :note, :tags, :console)");
    private static final String ENDED = "INSERT INTO activity (" + COLUMNS + ")" + VALUES;

    /**
     * Writes that it has begun.
     *
     * @throws org.acsconsole.identity.FaultException {@link org.acsconsole.identity.Fault.Cancelled} if it performs an item of
     *     a job that does not wait any more
     * @param meant of a create, what its identity is to have
     * @param console that waits for the answer; null if it has no number
     */
    void begin(Activity activity, IdentityDetails meant, @Nullable Long console) {
        long position = append(Event.Kind.BEGUN, activity, activity.at());
        bound(PENDING, activity, position)
                .bind("label", meant.label())
                .bind("user", meant.user())
                .bind("note", meant.note())
                .bind("tags", meant.tags().text())
                .bind("console", console)
                .execute();
        JobItem item = activity.subject().cause().item();
        if (item != null) {
            jobs().send(item, JobWriter.outcome(activity, transaction.now()));
        }
    }

    /** A job is begun, or begun again: what its row said until then is over. */
    void beginAgain(Activity job) {
        removeEnded(job);
        new UnansweredCalls(transaction, profile).remove(job);
        begin(job, IdentityDetails.NONE, null);
    }

    /**
     * Writes that it has ended, and returns its place among equal times. An activity can end again: it counts as unknown after a
     * while, and then its answer comes.
     */
    long end(Activity activity) {
        return end(activity, false);
    }

    /**
     * As {@link #end(Activity)}. What is known to be done stays done, whatever becomes of its answer.
     *
     * @param postponed whether the job's item that it performs waits again, unless it is known to be done
     */
    long end(Activity activity, boolean postponed) {
        if (activity.result().outcome() != Activity.Outcome.DONE) {
            Optional<Long> done = done(activity);
            if (done.isPresent()) {
                return done.get();
            }
        }
        UnansweredCalls unanswered = new UnansweredCalls(transaction, profile);
        Optional<UnansweredCalls.Begun> begun = unanswered.remove(activity);
        Activity known = begun.map(row -> unanswered.known(activity, row)).orElse(activity);
        Optional<Long> tie = begun.map(UnansweredCalls.Begun::tie).or(() -> removeEnded(activity));
        long position = append(Event.Kind.ENDED, known, transaction.now());
        long place = tie.orElse(position);
        bound(ENDED, known, place).execute();
        JobItem item = known.subject().cause().item();
        if (item != null) {
            boolean waits = postponed && !known.isFoundDone();
            jobs().move(item, waits ? JobWriter.WAITING : JobWriter.outcome(known, transaction.now()));
        }
        return place;
    }

    /** Writes that it is done after all; the job whose item it performs says so too, unless it runs. */
    void endLater(Activity done) {
        end(done);
        JobItem item = done.subject().cause().item();
        if (item != null) {
            jobs().endedAgain(item.job()).ifPresent(this::end);
        }
    }

    /** The place of what is known to be done. */
    private Optional<Long> done(Activity activity) {
        return sql("SELECT tie FROM activity WHERE profile = :profile AND at = :at AND key = :key AND outcome = 'DONE'")
                .bind("at", Instants.micros(activity.at()))
                .bind("key", activity.key().toString())
                .first(row -> row.getLong(1));
    }

    private Optional<Long> removeEnded(Activity activity) {
        new UnansweredCalls(transaction, profile).forget(activity);
        return sql("DELETE FROM activity WHERE profile = :profile AND at = :at AND key = :key RETURNING tie")
                .bind("at", Instants.micros(activity.at()))
                .bind("key", activity.key().toString())
                .first(row -> row.getLong(1));
    }

    /** The list begins again; the events stay. */
    void reset(Activity cause) {
        append(Event.Kind.RESET, cause, transaction.now());
        sql("DELETE FROM activity WHERE profile = :profile").execute();
        sql("DELETE FROM pending WHERE profile = :profile").execute();
        sql("DELETE FROM unanswered WHERE profile = :profile").execute();
        sql("DELETE FROM job WHERE profile = :profile").execute();
    }

    private long append(Event.Kind kind, Activity activity, Instant at) {
        return ChainHead.of(transaction, profile).append(Event.of(kind, activity, at));
    }

    private BoundStatement bound(String insert, Activity activity, long tie) {
        IdentityId id = activity.subject().identity();
        Activity.Cause cause = activity.subject().cause();
        Activity.Result result = activity.result();
        return sql(insert)
                .bind("job", Objects.toString(cause.job(), null))
                .bind("item", cause.position())
                .bind("reason", cause.reason())
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
                .bind("took", result.took().toNanos());
    }

    private JobWriter jobs() {
        return new JobWriter(transaction, profile);
    }

    private BoundStatement sql(String text) {
        return transaction.sql(text).bind("profile", profile);
    }
}
