package org.acsconsole.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was done, as the activity rows name it. */
public enum Operation {
    CREATE,
    CREATE_WITH_TOKEN,
    ISSUE,
    REVOKE,
    DELETE,
    TRY,
    /** The Entra token of a Teams user was exchanged for one that calls and chats. */
    EXCHANGE,
    ADD,
    /** Identities came into the ledger from a file. */
    IMPORT,
    EDIT,
    FORGET,
    /** What others did on the service was seen there. */
    SEE,
    /** Service and ledger were emptied, and filled if that was wanted. */
    RESET,
    /** The ledger's row has what no console can have written. */
    DAMAGED;

    private static final Set<Operation> REPEATABLE = Set.of(REVOKE, DELETE, TRY);
    private static final String NOT_FOUND = new Fault.IdentityNotFound(null).code();

    /** Whether a call of it that is sent twice leaves what one leaves, so that it may follow one whose outcome is unknown. */
    public boolean isRepeatable() {
        return REPEATABLE.contains(this);
    }

    /**
     * Whether the fault with that code means that what was to be done was done already: a delete of an identity that the service
     * does not have. Such an outcome is called <em>already gone</em>, wherever it is shown; it counts neither as done nor as
     * failed.
     */
    public boolean isAlreadyGone(@Nullable String code) {
        return this == DELETE && NOT_FOUND.equals(code);
    }
}
