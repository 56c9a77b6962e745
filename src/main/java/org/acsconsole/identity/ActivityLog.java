package org.acsconsole.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.acsconsole.reason.StableName;
import org.jspecify.annotations.Nullable;

/**
 * Writes an activity row for every operation: one before the service is called, so that a crash leaves a trace, and the same
 * row again with its outcome and what it changed.
 */
public final class ActivityLog {

    private static final int SINCE = 100;
    private static final Activity.Result DONE = new Activity.Result(Activity.Outcome.DONE, null, null, Duration.ZERO);

    private final Ledger ledger;
    private final InstantSource wallClock;
    private final String operator;
    private final Activity.Cause cause;

    /**
     * @param wallClock this computer's clock
     * @param operator the account name that the rows carry
     */
    public ActivityLog(Ledger ledger, InstantSource wallClock, String operator) {
        this(ledger, ledger.clock(wallClock), operator, Activity.Cause.NONE);
    }

    private ActivityLog(Ledger ledger, InstantSource wallClock, String operator, Activity.Cause cause) {
        this.ledger = ledger;
        this.wallClock = wallClock;
        this.operator = operator;
        this.cause = cause;
    }

    /** Returns one whose rows say why something is done. */
    ActivityLog because(Activity.Cause newCause) {
        return new ActivityLog(ledger, wallClock, operator, newCause);
    }

    /** Returns the begin of a job, by this operator. */
    Job job(JobKind kind, String reason) {
        Instant now = now();
        return new Job(
                TimeOrderedKeys.at(now),
                kind,
                new Job.Begin(now, operator),
                reason,
                new Job.Progress(JobState.PREPARING, null, JobCounts.NONE));
    }

    /** On this computer's clock. */
    Instant now() {
        return wallClock.instant();
    }

    Activity begin(Operation operation, Activity.Subject subject, LedgerChange... meant) {
        Activity begun = row(operator, operation, subject, Activity.Result.STARTED);
        ledger.record(begun, List.of(meant));
        return begun;
    }

    void done(Activity begun, @Nullable String requestId, Duration took, List<LedgerChange> changes) {
        ledger.record(begun.ended(new Activity.Result(Activity.Outcome.DONE, null, requestId, took)), changes);
    }

    /** @param at on the service's clock */
    void failed(Activity begun, Fault fault, Duration took, Instant at) {
        boolean unknown = fault.reach() == Fault.Reach.UNKNOWN;
        Activity.Outcome outcome = unknown ? Activity.Outcome.UNKNOWN : Activity.Outcome.FAILED;
        List<LedgerChange> changes = new ArrayList<>(unknown ? unsettled(begun, at) : missing(begun, fault, at));
        if (fault.postpones(begun.operation())) {
            changes.add(new LedgerChange.ItemPostponed());
        }
        ledger.record(begun.ended(new Activity.Result(outcome, fault.code(), fault.requestId(), took)), changes);
    }

    private static List<LedgerChange> missing(Activity begun, Fault fault, Instant at) {
        IdentityId id = begun.subject().identity();
        return id != null && fault instanceof Fault.IdentityNotFound
                ? List.of(new LedgerChange.IdentityMissing(id, at))
                : List.of();
    }

    private static boolean ends(Activity activity) {
        return activity.operation() == Operation.REVOKE || activity.operation() == Operation.DELETE;
    }

    /**
     * Writes that nobody knows the outcome of what was begun by a console that was killed before the answer came.
     *
     * @param at on the service's clock
     * @return whether there was any
     */
    boolean settleInterrupted(Instant at) {
        List<Activity> interrupted = ledger.interrupted(now().minus(Activity.LONGEST));
        interrupted.forEach(begun -> {
            Activity.Result unknown = new Activity.Result(
                    Activity.Outcome.UNKNOWN, StableName.of(Fault.OutcomeUnknown.class), null, Duration.ZERO);
            ledger.record(begun.ended(unknown), isKnownSince(begun) ? List.of() : unsettled(begun, at));
        });
        return !interrupted.isEmpty();
    }

    /** What an unknown outcome leaves open: nothing, unless it may have ended tokens. */
    private static List<LedgerChange> unsettled(Activity begun, Instant at) {
        IdentityId id = begun.subject().identity();
        return id != null && ends(begun) ? List.of(new LedgerChange.Unsettled(id, at)) : List.of();
    }

    /** Whether a later revoke or delete of the same identity was done, or what was begun was seen to be done. */
    private boolean isKnownSince(Activity begun) {
        IdentityId id = begun.subject().identity();
        if (id == null || !ends(begun)) {
            return false;
        }
        boolean seen = begun.operation() == Operation.REVOKE
                && ledger.identity(id)
                        .filter(identity -> identity.state() == IdentityState.REVOKED)
                        .isPresent();
        return seen
                || ledger.activities(id, null, SINCE).stream()
                        .anyMatch(other -> ends(other)
                                && other.at().isAfter(begun.at())
                                && other.result().outcome() == Activity.Outcome.DONE);
    }

    /** An operation on the ledger alone. */
    void write(Operation operation, Activity.Subject subject, LedgerChange change) {
        ledger.record(row(operator, operation, subject, DONE), List.of(change));
    }

    /** What came from a file, all or nothing. */
    void imported(ImportDraft draft, boolean details, LongConsumer written) {
        long added = draft.count(DraftRow.Kind.NEW);
        long changed = details ? draft.count(DraftRow.Kind.CHANGED) : 0;
        String detail = "added:" + added + (changed == 0 ? "" : ",changed:" + changed);
        LedgerChanges changes = draft.changes(now(), details);
        ledger.record(row(operator, Operation.IMPORT, new Activity.Subject(null, detail), DONE), sink -> {
            AtomicLong count = new AtomicLong();
            changes.sendTo(change -> {
                sink.accept(change);
                written.accept(count.incrementAndGet());
            });
        });
    }

    /** What was seen on the service; written with a row only if that changed anything. */
    AppliedChanges follow(ObservedChanges seen) {
        return ledger.follow(seen, now(), this::seenRow);
    }

    /** The service does not have the identity any more. */
    void gone(IdentityId id, Revocation end) {
        AppliedChanges seen =
                new AppliedChanges(List.of(new AppliedChanges.Change(id, AppliedChanges.Kind.DELETED)), 0, false);
        ledger.record(seenRow(seen), List.of(new LedgerChange.IdentityDeleted(id, end)));
    }

    /** Nobody at this computer did it, and the service does not say who. */
    private Activity seenRow(AppliedChanges seen) {
        List<String> names = seen.attendees();
        String operator = names.isEmpty() ? "" : Activity.ATTENDEE + String.join(", ", names);
        return row(operator, Operation.SEE, seen.subject(), DONE);
    }

    private Activity row(String by, Operation operation, Activity.Subject subject, Activity.Result result) {
        Instant now = wallClock.instant();
        Activity.Subject caused = new Activity.Subject(subject.identity(), subject.detail(), cause);
        return new Activity(TimeOrderedKeys.at(now), now, by, operation, caused, result);
    }
}
