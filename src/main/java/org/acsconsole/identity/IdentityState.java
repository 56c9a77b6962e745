package org.acsconsole.identity;

/** Where an identity stands; computed, never stored. */
public enum IdentityState {
    /** It exists, as far as the ledger knows. */
    ACTIVE,
    /** It exists, and no token was issued since its tokens were revoked. */
    REVOKED,
    /** It was deleted; ACS has no way back. */
    DELETED,
    /** A revoke or delete was sent whose outcome is not known. */
    UNKNOWN,
    /** The service answered that it does not have it: deleted by others, or never created. */
    MISSING,
    /** The ledger's row has what no console can have written, so that nobody knows. */
    DAMAGED
}
