package org.acsconsole.identity;

import java.util.Set;

/**
 * A token for a Teams user.
 *
 * @param user whom the token names
 * @param scopes empty if the token does not say what it allows
 */
public record TeamsGrant(IdentityId user, Set<TokenScope> scopes, TokenGrant token) {

    public TeamsGrant {
        scopes = Set.copyOf(scopes);
    }
}
