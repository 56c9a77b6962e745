package org.acsconsole.identity;

/** The order of a list of identities; equal keys are told apart by the identity's ID. */
public record IdentityOrder(Key key, boolean descending) {

    public static final IdentityOrder NEWEST_FIRST = new IdentityOrder(Key.RECORDED, true);

    /** What a list can be ordered by. */
    public enum Key {
        /** When it came into the ledger. */
        RECORDED,
        LABEL,
        USER
    }
}
