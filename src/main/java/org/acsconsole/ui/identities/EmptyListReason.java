package org.acsconsole.ui.identities;

/** Why the list shows no rows. */
enum EmptyListReason {
    /** No profile is open. */
    CLOSED,
    LOADING,
    /** None is found so far. */
    SEARCHING,
    FAILED,
    /** The ledger has no identity at all, and the service cannot be used. */
    NOT_CONNECTED,
    /** The ledger has no identity at all. */
    NOTHING_YET,
    /** None that this filter takes. */
    NOTHING_HERE,
    /** None that this search finds. */
    NOTHING_FOUND;

    /** The key of what is said, below {@code identities.empty}. */
    String key() {
        return "identities.empty." + name();
    }
}
