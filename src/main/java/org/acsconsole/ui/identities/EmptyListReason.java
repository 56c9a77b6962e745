package org.acsconsole.ui.identities;

/** Why the list shows no rows. */
enum EmptyListReason {
    /** No profile is open. */
    CLOSED,
    LOADING,
    /** None is found so far. */
    SEARCHING,
    /** The list is being put into its order. */
    SORTING,
    FAILED,
    /** The ledger has no identity at all, and the service cannot be used. */
    NOT_CONNECTED,
    /** Neither the ledger nor the service, which it follows, has an identity. */
    NOTHING_YET,
    /** The ledger has no identity at all, and nobody can say what the resource has. */
    NOTHING_RECORDED,
    /** None that this filter takes. */
    NOTHING_HERE,
    /** None that this search finds. */
    NOTHING_FOUND;

    /** Whether rows can come without anything being done. */
    boolean isBusy() {
        return this == SEARCHING || this == SORTING;
    }

    /** The key of what is said, below {@code identities.empty}. */
    String key() {
        return "identities.empty." + name();
    }
}
