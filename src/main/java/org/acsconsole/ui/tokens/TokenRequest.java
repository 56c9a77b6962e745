package org.acsconsole.ui.tokens;

import java.util.EnumSet;
import java.util.Set;
import org.acsconsole.code.Call;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;

/** A token as a person asks for it, ready to be sent. */
public record TokenRequest(Set<TokenScope> scopes, TokenLifetime lifetime) {

    /** What the quickstart asks for: voip, for the 24 hours that the service gives by default. */
    public static final TokenRequest QUICKSTART = new TokenRequest(Set.of(TokenScope.VOIP), TokenLifetime.LONGEST);

    public TokenRequest {
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a token has at least one scope");
        }
        scopes = Set.copyOf(EnumSet.copyOf(scopes));
    }

    /** The same as code asks for it. */
    public Call.Token inCode() {
        return new Call.Token(scopes, lifetime);
    }
}
