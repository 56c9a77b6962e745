package org.acsconsole.identity;

/** Where a token stands; computed by {@link IssuedToken#stateAt}, never stored. */
public enum TokenState {
    LIVE,
    /** Ten minutes or less are left: the moment SDK clients refresh. */
    EXPIRING,
    EXPIRED,
    /** Revoked so recently that a real resource may still take it. */
    REVOKING,
    REVOKED,
    /** The ledger cannot know. */
    UNKNOWN,
    /** The ledger's row has what no console can have written. */
    DAMAGED;

    /** Whether a service would still take such a token, or may. */
    public boolean usable() {
        return this == LIVE || this == EXPIRING || this == REVOKING || this == UNKNOWN;
    }
}
