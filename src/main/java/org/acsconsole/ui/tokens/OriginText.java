package org.acsconsole.ui.tokens;

import org.acsconsole.identity.Identity;

/** Names how an identity came into the ledger. */
public final class OriginText {

    private OriginText() {}

    /** Returns the key of its name; a Teams user came by an exchange. */
    public static String key(Identity identity) {
        return "identities.origin."
                + (identity.id().isTeamsUser() ? "TEAMS" : identity.origin().name());
    }
}
