package org.acsconsole.identity;

/** The order of a list of identities; equal keys are ordered by which came in first. */
public record IdentityOrder(Key key, boolean descending) {

    public static final IdentityOrder NEWEST_FIRST = new IdentityOrder(Key.CREATED, true);

    /** What a list can be ordered by. */
    public enum Key {
        /** When it was created, on the service's clock; where that is unknown, when it came into the ledger. */
        CREATED,
        ID,
        LABEL,
        USER,
        /** As {@link IdentityState} is ordered, and among equals by when it was created. */
        STATE,
        LIVE_TOKENS,
        /** When the first live token expires; one without any counts as the last. */
        NEXT_EXPIRY,
        /** By its name, and among equals by when it was created. */
        ORIGIN;

        /** Whether it changes by itself, as tokens expire. */
        public boolean isOfLiveTokens() {
            return this == LIVE_TOKENS || this == NEXT_EXPIRY;
        }
    }
}
