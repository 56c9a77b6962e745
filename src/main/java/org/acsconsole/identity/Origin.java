package org.acsconsole.identity;

/** How an identity came into the ledger. */
public enum Origin {
    /** This console created it. */
    CREATED,
    /** An administrator added an ID that existed already. */
    IMPORTED,
    /** It was seen on the workshop service, where somebody else's code created it. */
    SEEN
}
