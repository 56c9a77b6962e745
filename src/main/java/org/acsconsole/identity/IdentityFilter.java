package org.acsconsole.identity;

/** Which identities of the ledger a list shows. */
public enum IdentityFilter {
    /** Not deleted. */
    ACTIVE,
    /** With at least one token that is neither expired nor revoked. */
    WITH_LIVE_TOKENS,
    /** Not deleted, and no token issued since the last revocation. */
    REVOKED,
    DELETED,
    ALL
}
