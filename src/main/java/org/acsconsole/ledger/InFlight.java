package org.acsconsole.ledger;

import java.time.Instant;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Operation;
import org.jdbi.v3.core.Handle;

/**
 * What this and other consoles have sent, and whose answers the ledger does not have yet: each stands there as an activity that
 * has begun. What is seen on the service meanwhile may be what they did.
 *
 * @param now on this computer's clock, on which activities begin
 */
record InFlight(Handle handle, long profile, Instant now) {

    boolean creates() {
        return handle.createQuery("""
                        SELECT EXISTS (
                            SELECT 1 FROM activity INDEXED BY activity_started
                            WHERE profile = :profile AND at > :since AND outcome = 'STARTED'
                                AND operation IN ('CREATE', 'CREATE_WITH_TOKEN'))
                        """)
                .bind("profile", profile)
                .bind("since", since())
                .mapTo(Boolean.class)
                .one();
    }

    boolean has(Operation operation, IdentityId identity) {
        return handle.createQuery("""
                        SELECT EXISTS (
                            SELECT 1 FROM activity WHERE profile = :profile AND identity = :identity AND at > :since
                                AND outcome = 'STARTED' AND operation = :operation)
                        """)
                .bind("profile", profile)
                .bind("identity", identity.value())
                .bind("since", since())
                .bind("operation", operation.name())
                .mapTo(Boolean.class)
                .one();
    }

    private long since() {
        return Instants.micros(now.minus(Activity.LONGEST));
    }
}
