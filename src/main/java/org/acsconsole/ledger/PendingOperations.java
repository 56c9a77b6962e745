package org.acsconsole.ledger;

import java.time.Instant;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Operation;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Transaction;

/**
 * What this and other consoles have sent, and whose answers the ledger does not have yet: each stands there as an activity that
 * has begun. What is seen on the service meanwhile may be what they did.
 *
 * @param now on this computer's clock, on which activities begin
 */
record PendingOperations(Transaction transaction, long profile, Instant now) {

    boolean has(Operation operation, IdentityId identity) {
        return sql("""
                SELECT EXISTS (SELECT 1 FROM pending WHERE profile = :profile AND at > :since
                    AND identity = :identity AND operation = :operation)
                """)
                .bind("identity", identity.value())
                .bind("operation", operation.name())
                .isTrue();
    }

    private BoundStatement sql(String text) {
        return transaction.sql(text).bind("profile", profile).bind("since", since());
    }

    private long since() {
        return Instants.micros(now.minus(Activity.LONGEST));
    }
}
