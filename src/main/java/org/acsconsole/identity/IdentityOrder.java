package org.acsconsole.identity;

/** The order of a list of identities; equal keys are told apart by which came in first. */
public record IdentityOrder(Key key, boolean descending) {

    public static final IdentityOrder NEWEST_FIRST = new IdentityOrder(Key.RECORDED, true);

    /** What a list can be ordered by. */
    public enum Key {
        /** When it came into the ledger. */
        RECORDED,
        /** When it was created, on the service's clock; one that nobody can look up counts as the oldest. */
        CREATED,
        LABEL,
        USER,
        /** As {@link IdentityState} is ordered, and among equals by when it came into the ledger. */
        STATE,
        LIVE_TOKENS,
        /** When the first live token expires; one without any counts as the last. */
        NEXT_EXPIRY,
        /** By its name. */
        ORIGIN;

        /** Whether it changes by itself, as tokens expire. */
        public boolean isOfLiveTokens() {
            return this == LIVE_TOKENS || this == NEXT_EXPIRY;
        }
    }
}
