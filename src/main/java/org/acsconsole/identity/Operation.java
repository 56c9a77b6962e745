package org.acsconsole.identity;

/** What was done, as the activity rows name it. */
public enum Operation {
    CREATE,
    CREATE_WITH_TOKEN,
    ISSUE,
    REVOKE,
    DELETE,
    TRY,
    ADD,
    EDIT,
    FORGET,
    /** What others did on the service was seen there. */
    SEE,
    /** Service and ledger were emptied, and filled if that was wanted. */
    RESET,
    /** The ledger's row has what no console can have written. */
    DAMAGED
}
