package org.acsconsole.ledger;

import org.acsconsole.identity.Activity;
import org.acsconsole.identity.IdentityId;
import org.jdbi.v3.core.Handle;

/** Writes activities to the book of one profile, in place of their earlier state, inside somebody else's transaction. */
record ActivityWriter(Handle handle, long profile) {

    void put(Activity activity) {
        IdentityId id = activity.subject().identity();
        handle.createUpdate("""
                INSERT INTO activity (profile, key, at, operator, operation, identity, detail, outcome, code,
                    request_id, took_nanos)
                VALUES (:profile, :key, :at, :operator, :operation, :identity, :detail, :outcome, :code,
                    :requestId, :took)
                ON CONFLICT (profile, key) DO UPDATE SET identity = excluded.identity, detail = excluded.detail,
                    outcome = excluded.outcome, code = excluded.code, request_id = excluded.request_id,
                    took_nanos = excluded.took_nanos
                """)
                .bind("profile", profile)
                .bind("key", activity.key().toString())
                .bind("at", Instants.micros(activity.at()))
                .bind("operator", activity.operator())
                .bind("operation", activity.operation().name())
                .bind("identity", id == null ? null : id.value())
                .bind("detail", activity.subject().detail())
                .bind("outcome", activity.result().outcome().name())
                .bind("code", activity.result().code())
                .bind("requestId", activity.result().requestId())
                .bind("took", activity.result().took().toNanos())
                .execute();
    }

    /** Others did not create it after all. */
    void takeBackThatSeen(IdentityId id) {
        handle.createUpdate("""
                DELETE FROM activity WHERE profile = :profile AND identity = :id AND operation = 'SEE'
                    AND detail = 'created:1'
                """).bind("profile", profile).bind("id", id.value()).execute();
    }
}
