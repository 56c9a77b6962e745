package org.acsconsole.identity;

import java.util.EnumSet;
import java.util.Set;

/** What is asked of a token that is to be issued: its scopes, at least one, and how long it lives. */
public record TokenRequest(Set<TokenScope> scopes, TokenLifetime lifetime) {

    /** What the quickstart asks for: voip, for the 24 hours that the service gives by default. */
    public static final TokenRequest QUICKSTART = new TokenRequest(Set.of(TokenScope.VOIP), TokenLifetime.LONGEST);

    public TokenRequest {
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a token has at least one scope");
        }
        scopes = Set.copyOf(EnumSet.copyOf(scopes));
    }
}
