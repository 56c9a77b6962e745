package org.acsconsole.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.JobItem;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.JobState;
import org.acsconsole.identity.SkipCause;
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
            case STOPPED, UNKNOWN -> ItemState.UNKNOWN;
            case FAILED ->
                activity.operation().isAlreadyGone(activity.result().code()) ? ItemState.GONE : ItemState.FAILED;
        };
    }

    private record Found(long job, ItemState state) {

        static Found of(ResultSet row) throws SQLException {
            return new Found(
                    row.getLong("job"), new RowReader(row).word(ItemState.class, "item_state", ItemState.UNKNOWN));
        }
    }

    /** An item of a job that is gone, as after a reset, is passed over. */
    void move(JobItem item, JobItemRow.Outcome outcome) {
        find(item).ifPresent(found -> move(found, item, outcome));
    }

    /**
     * Only one that waits is sent, whatever a console takes for granted: what is done is never done again. One for which there is
     * nothing to do by now is not sent either.
     */
    void send(JobItem item, JobItemRow.Outcome outcome) {
        Found found = find(item)
                .filter(known -> known.state() == ItemState.WAITING)
                .orElseThrow(() -> new FaultException(new Fault.Cancelled()));
        needless(item.job(), item.position(), item.position()).stream()
                .findFirst()
                .ifPresent(needless -> {
                    throw new FaultException(new Fault.NothingToDo(needless.why()));
                });
        move(found, item, outcome);
    }

    /** The activity of a job that has ended, with what its items have come to since; empty of one that runs. */
    Optional<Activity> endedAgain(UUID job) {
        JobCountsWriter.of(transaction, profile).run();
        return sql("""
                SELECT a.*, j.state, j.waiting, j.sent, j.done, j.gone, j.failed, j.skipped, j.unknown FROM job j
                JOIN activity a ON a.profile = j.profile AND a.at = j.created_at AND a.key = j.key
                WHERE j.profile = :profile AND j.key = :key
                """).bind("key", job.toString()).first(JobWriter::endedAgain);
    }

    private static Activity endedAgain(ResultSet row) throws SQLException {
        RowReader reader = new RowReader(row);
        JobState state = reader.word(JobState.class, "state", JobState.ENDED);
        return JobActivity.again(ActivityRows.activity(row), state, JobCountsWriter.counts(reader));
    }

    /** Skips those from that position on for which there is nothing to do. */
    void skipNeedless(UUID job, long from) {
        needless(job, from, Long.MAX_VALUE)
                .forEach(needless -> moveIfWaiting(
                        needless.item(),
                        new JobItemRow.Outcome(
                                ItemState.SKIPPED, needless.why().code(), null, null, transaction.now())));
    }

    private record Needless(JobItem item, SkipCause why) {}

    private List<Needless> needless(UUID job, long from, long to) {
        return sql("""
                SELECT n.*, j.kind, i.position, i.identity AS item_identity, p.resource FROM job j
                JOIN profile p ON p.seq = j.profile JOIN job_item i ON i.job = j.seq
                LEFT JOIN identity n ON n.profile = j.profile AND n.id = i.identity
                WHERE j.profile = :profile AND j.key = :key AND i.position BETWEEN :from AND :to
                    AND i.identity IS NOT NULL
                """)
                .bind("key", job.toString())
                .bind("from", from)
                .bind("to", to)
                .list(row -> needless(job, row))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Needless> needless(UUID job, ResultSet row) throws SQLException {
        RowReader reader = new RowReader(row);
        JobItem item = new JobItem(job, reader.count("position"));
        JobKind kind = reader.word(JobKind.class, "kind", JobKind.REVOKE);
        Identity known = row.getString("id") == null ? null : Rows.identity(row);
        return SkipCause.of(kind, reader.id("item_identity", item.position()), known, row.getString("resource"))
                .map(why -> new Needless(item, why));
    }

    void moveIfWaiting(JobItem item, JobItemRow.Outcome outcome) {
        find(item).filter(found -> found.state() == ItemState.WAITING).ifPresent(found -> move(found, item, outcome));
    }

    private Optional<Found> find(JobItem item) {
        return sql("""
                SELECT i.job, i.state AS item_state FROM job j JOIN job_item i ON i.job = j.seq
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
