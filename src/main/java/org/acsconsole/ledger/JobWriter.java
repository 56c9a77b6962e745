package org.acsconsole.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.JobItem;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Transaction;

/** Writes what becomes of a job's items, inside a transaction. */
record JobWriter(Transaction transaction, long profile) {

    static final JobItemRow.Outcome WAITING = new JobItemRow.Outcome(ItemState.WAITING, null, null, null, null);

    /** What the activity that performs an item says of it. */
    static JobItemRow.Outcome outcome(Activity activity, Instant at) {
        Activity.Result result = activity.result();
        return new JobItemRow.Outcome(
                state(activity),
                result.code(),
                result.requestId(),
                activity.subject().identity(),
                at);
    }

    private static ItemState state(Activity activity) {
        return switch (activity.result().outcome()) {
            case STARTED -> ItemState.SENT;
            case DONE -> ItemState.DONE;
            case UNKNOWN -> ItemState.UNKNOWN;
            case FAILED ->
                activity.operation().isAlreadyGone(activity.result().code()) ? ItemState.GONE : ItemState.FAILED;
        };
    }

    private record Found(long job, ItemState state) {

        static Found of(ResultSet row) throws SQLException {
            return new Found(row.getLong("job"), new RowReader(row).word(ItemState.class, "state", ItemState.UNKNOWN));
        }
    }

    /** An item of a job that is gone, as after a reset, is passed over. */
    void move(JobItem item, JobItemRow.Outcome outcome) {
        find(item).ifPresent(found -> move(found, item, outcome));
    }

    /** Only one that waits is sent, whatever a console takes for granted: what is done is never done again. */
    void send(JobItem item, JobItemRow.Outcome outcome) {
        Found found = find(item)
                .filter(known -> known.state() == ItemState.WAITING)
                .orElseThrow(() -> new FaultException(new Fault.Cancelled()));
        move(found, item, outcome);
    }

    void moveIfWaiting(JobItem item, JobItemRow.Outcome outcome) {
        find(item).filter(found -> found.state() == ItemState.WAITING).ifPresent(found -> move(found, item, outcome));
    }

    private Optional<Found> find(JobItem item) {
        return sql("""
                SELECT i.job, i.state FROM job j JOIN job_item i ON i.job = j.seq
                WHERE j.profile = :profile AND j.key = :key AND i.position = :position
                """)
                .bind("key", item.job().toString())
                .bind("position", item.position())
                .first(Found::of);
    }

    private void move(Found found, JobItem item, JobItemRow.Outcome outcome) {
        IdentityId identity = outcome.identity();
        sql("""
                UPDATE job_item SET state = :state, code = :code, request_id = :requestId,
                    identity = coalesce(:identity, identity), at = :at
                WHERE job = :job AND position = :position
                """)
                .bind("job", found.job())
                .bind("position", item.position())
                .bind("state", outcome.state().name())
                .bind("code", outcome.code())
                .bind("requestId", outcome.requestId())
                .bind("identity", identity == null ? null : identity.value())
                .bind("at", Instants.microsOrNull(outcome.at()))
                .execute();
        JobCountsWriter counts = JobCountsWriter.of(transaction, profile);
        counts.count(found.job(), found.state(), -1);
        counts.count(found.job(), outcome.state(), 1);
    }

    private BoundStatement sql(String text) {
        return transaction.sql(text).bind("profile", profile);
    }
}
