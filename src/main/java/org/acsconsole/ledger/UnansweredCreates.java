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
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * The creates of a profile that have no answer, not yet or for good: what their identities are to have. What is seen on a service
 * is recognized as theirs by the name of the request, which is the key of the activity.
 */
record UnansweredCreates(Transaction transaction, long profile) {

    private static final Set<Operation> CREATES = EnumSet.of(Operation.CREATE, Operation.CREATE_WITH_TOKEN);

    /**
     * What stands in the ledger of an activity that has begun.
     *
     * @param identity that it is about; of a create, what was seen on the service before the answer
     * @param meant of a create, what its identity is to have
     */
    record Begun(long tie, @Nullable IdentityId identity, IdentityDetails meant) {

        private static Begun of(ResultSet row) throws SQLException {
            RowReader reader = new RowReader(row);
            return new Begun(row.getLong("tie"), reader.idOrNull("identity"), reader.details());
        }
    }

    /** The activity is not pending any more; empty if it was not. */
    Optional<Begun> remove(Activity activity) {
        return about(activity.key(), """
                DELETE FROM pending WHERE profile = :profile AND key = :key
                RETURNING tie, identity, label, user_name, note, tags
                """).first(Begun::of);
    }

    /** How the activity ended, as far as it is known: a create whose identity was seen on the service is done. */
    Activity known(Activity ended, Begun begun) {
        if (!CREATES.contains(ended.operation()) || ended.result().outcome() == Outcome.DONE) {
            return ended;
        }
        if (begun.identity() != null) {
            makeOwn(ended.operation(), begun.identity());
            return done(ended, begun.identity());
        }
        if (ended.result().outcome() == Outcome.UNKNOWN) {
            keep(ended, begun.meant());
        }
        return ended;
    }

    /** Of a create whose outcome was unknown until now. */
    void forget(Activity activity) {
        if (CREATES.contains(activity.operation())) {
            about(activity.key(), "DELETE FROM unanswered WHERE profile = :profile AND key = :key")
                    .execute();
        }
    }

    /** Brings in what was seen on the service, with what it is to have, if one of these creates made it. */
    boolean bringIn(Identity seen, UUID request, IdentityWriter identities) {
        return bringInPending(seen, request, identities) || bringInUnknown(seen, request, identities);
    }

    /** It stays as seen until the answer comes, or it is clear that none will. */
    private boolean bringInPending(Identity seen, UUID request, IdentityWriter identities) {
        Optional<IdentityDetails> meant =
                about(request, """
                UPDATE pending SET identity = :id WHERE profile = :profile AND key = :key
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
        about(request, """
                SELECT a.* FROM unanswered u JOIN activity a ON a.profile = u.profile AND a.at = u.at AND a.key = u.key
                WHERE u.profile = :profile AND u.key = :key
                """).first(ActivityRows::activity).ifPresent(unknown -> {
            makeOwn(unknown.operation(), seen.id());
            new ActivityWriter(transaction, profile).end(done(unknown, seen.id()));
        });
        return true;
    }

    /** One that was created with a token stays as seen: the service has a token of it that the ledger does not know. */
    private void makeOwn(Operation operation, IdentityId id) {
        if (operation == Operation.CREATE) {
            sql("UPDATE identity SET origin = 'CREATED' WHERE profile = :profile AND id = :id AND origin = 'SEEN'")
                    .bind("id", id.value())
                    .execute();
        }
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
        return new Identity(seen.id(), meant, seen.origin(), seen.times(), 0);
    }

    private static Activity done(Activity activity, IdentityId id) {
        Activity.Result result = activity.result();
        return new Activity(
                activity.key(),
                activity.at(),
                activity.operator(),
                activity.operation(),
                new Activity.Subject(
                        id, activity.subject().detail(), activity.subject().cause()),
                new Activity.Result(Outcome.DONE, null, result.requestId(), result.took()));
    }

    private BoundStatement about(UUID activity, String sql) {
        return sql(sql).bind("key", activity.toString());
    }

    private BoundStatement sql(String text) {
        return transaction.sql(text).bind("profile", profile);
    }
}
