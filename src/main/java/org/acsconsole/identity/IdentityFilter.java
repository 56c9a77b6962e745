package org.acsconsole.identity;

/** Which identities of the ledger a list shows. */
public enum IdentityFilter {
    /** Neither deleted nor missing: those whose tokens are revoked exist as well. */
    EXISTING,
    /** With at least one token that is neither expired nor revoked. */
    WITH_LIVE_TOKENS,
    /** It exists, and no token was issued since the last revocation. */
    REVOKED,
    /** The service answered that it does not have it. */
    MISSING,
    DELETED,
    ALL
}
