package org.acsconsole.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Activity.Outcome;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a profile that have no answer, not yet or for good, and what created identities are to have. What is seen on a
 * service is recognized as theirs by the name of the request, which is the key of the activity.
 */
record UnansweredCalls(Transaction transaction, long profile) {

    private static final Set<Operation> FOUND = EnumSet.of(
            Operation.CREATE, Operation.CREATE_WITH_TOKEN, Operation.ISSUE, Operation.REVOKE, Operation.DELETE);

    /**
     * What stands in the ledger of an activity that has begun.
     *
     * @param identity that it is about; of a create, what was seen on the service before the answer
     * @param found whether what it asked for was seen on the service before the answer
     * @param meant of a create, what its identity is to have
     */
    record Begun(long tie, @Nullable IdentityId identity, boolean found, IdentityDetails meant) {

        private static Begun of(ResultSet row) throws SQLException {
            RowReader reader = new RowReader(row);
            boolean found = reader.word(Outcome.class, "outcome", Outcome.STARTED) == Outcome.DONE;
            return new Begun(row.getLong("tie"), reader.idOrNull("identity"), found, reader.details());
        }
    }

    /** The activity is not pending any more; empty if it was not. */
    Optional<Begun> remove(Activity activity) {
        return about(activity.key(), """
                DELETE FROM pending WHERE profile = :profile AND key = :key
                RETURNING tie, identity, outcome, label, user_name, note, tags
                """).first(Begun::of);
    }

    /** How the activity ended, as far as it is known: one whose result was seen on the service is done. */
    Activity known(Activity ended, Begun begun) {
        if (!FOUND.contains(ended.operation()) || ended.result().outcome() == Outcome.DONE) {
            return ended;
        }
        if (begun.found() && begun.identity() != null) {
            return done(ended, begun.identity());
        }
        if (ended.result().outcome() == Outcome.UNKNOWN) {
            keep(ended, begun.meant());
        }
        return ended;
    }

    /** Of one whose outcome was unknown until now. */
    void forget(Activity activity) {
        if (FOUND.contains(activity.operation())) {
            about(activity.key(), "DELETE FROM unanswered WHERE profile = :profile AND key = :key")
                    .execute();
        }
    }

    /** Brings in what was seen on the service, with what it is to have, if one of these creates made it. */
    boolean bringIn(Identity seen, UUID request, IdentityWriter identities) {
        return bringInPending(seen, request, identities) || bringInUnknown(seen, request, identities);
    }

    private boolean bringInPending(Identity seen, UUID request, IdentityWriter identities) {
        Optional<IdentityDetails> meant =
                about(request, """
                UPDATE pending SET identity = :id, outcome = 'DONE' WHERE profile = :profile AND key = :key
                    AND operation IN ('CREATE', 'CREATE_WITH_TOKEN') RETURNING label, user_name, note, tags
                """).bind("id", seen.id().value()).first(Rows::details);
        return meant.isPresent() && identities.insertNew(as(seen, meant.get()));
    }

    private boolean bringInUnknown(Identity seen, UUID request, IdentityWriter identities) {
        Optional<IdentityDetails> meant = about(
                        request,
                        "SELECT label, user_name, note, tags FROM unanswered WHERE profile = :profile AND key = :key")
                .first(Rows::details);
        if (meant.isEmpty() || !identities.insertNew(as(seen, meant.get()))) {
            return false;
        }
        return endUnknown(request, seen.id());
    }

    /**
     * What a request did to the identity was seen on the service; whether it was one of these that was not known to be done.
     *
     * @param request null if it had no name
     */
    boolean end(@Nullable UUID request, IdentityId id) {
        return request != null && (endPending(request, id) || endUnknown(request, id));
    }

    private boolean endPending(UUID request, IdentityId id) {
        return about(request, """
                UPDATE pending SET outcome = 'DONE' WHERE profile = :profile AND key = :key AND identity = :id
                    AND outcome <> 'DONE'
                """).bind("id", id.value()).execute() > 0;
    }

    private boolean endUnknown(UUID request, IdentityId id) {
        Optional<Activity> unknown = about(request, """
                SELECT a.* FROM unanswered u JOIN activity a ON a.profile = u.profile AND a.at = u.at AND a.key = u.key
                WHERE u.profile = :profile AND u.key = :key AND coalesce(a.identity, :id) = :id
                """).bind("id", id.value()).first(ActivityRows::activity);
        unknown.ifPresent(activity -> new ActivityWriter(transaction, profile).endLater(done(activity, id)));
        return unknown.isPresent();
    }

    /** Whether a console of this ledger made that request about the identity, and it is known to be done, answered or not. */
    boolean isDone(@Nullable UUID request, IdentityId id) {
        return request != null && about(request, """
                SELECT EXISTS (SELECT 1 FROM pending WHERE profile = :profile AND key = :key AND identity = :id
                        AND outcome = 'DONE')
                    OR EXISTS (SELECT 1 FROM activity WHERE profile = :profile AND identity = :id AND key = :key
                        AND outcome = 'DONE')
                """).bind("id", id.value()).isTrue();
    }

    private void keep(Activity unknown, IdentityDetails meant) {
        about(unknown.key(), """
                INSERT INTO unanswered (profile, key, at, label, user_name, note, tags)
                VALUES (:profile, :key, :at, :label, :user, :note, :tags)
                """)
                .bind("at", Instants.micros(unknown.at()))
                .bind("label", meant.label())
                .bind("user", meant.user())
                .bind("note", meant.note())
                .bind("tags", meant.tags().text())
                .execute();
    }

    private static Identity as(Identity seen, IdentityDetails meant) {
        return new Identity(seen.id(), meant, Origin.CREATED, seen.times(), 0);
    }

    /** The code of what was wrong with the answer stays: it says how the activity was known to be done. */
    private static Activity done(Activity activity, IdentityId id) {
        Activity.Result result = activity.result();
        return new Activity(
                activity.key(),
                activity.at(),
                activity.operator(),
                activity.operation(),
                new Activity.Subject(
                        id, activity.subject().detail(), activity.subject().cause()),
                new Activity.Result(Outcome.DONE, result.code(), result.requestId(), result.took()));
    }

    private BoundStatement about(UUID activity, String sql) {
        return sql(sql).bind("key", activity.toString());
    }

    private BoundStatement sql(String text) {
        return transaction.sql(text).bind("profile", profile);
    }
}
