package org.acsconsole.ledger;

import java.time.Instant;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Revocation;
import org.jspecify.annotations.Nullable;

/**
 * What one of several writers did.
 *
 * @param at when the service did it; no other step has the same time
 * @param token what was issued; null for a revoke or a delete
 * @param called the tick before the ledger was called
 * @param returned the tick after it returned
 */
record WrittenStep(
        Operation operation,
        IdentityId id,
        Instant at,
        @Nullable IssuedToken token,
        long called,
        long returned) {

    static LedgerChange change(Operation operation, IdentityId id, Instant at, IssuedToken token) {
        return switch (operation) {
            case ISSUE -> new LedgerChange.TokenRecorded(token);
            case REVOKE -> new LedgerChange.TokensRevoked(id, Revocation.at(at));
            case DELETE -> new LedgerChange.IdentityDeleted(id, Revocation.at(at));
            default -> throw new IllegalArgumentException(operation.name());
        };
    }

    /** Whether everybody must see this one before the other one: it had returned when the other one was called. */
    boolean precedes(WrittenStep other) {
        return returned < other.called;
    }
}
