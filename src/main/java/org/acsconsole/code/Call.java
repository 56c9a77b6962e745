package org.acsconsole.code;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;

/** One thing that the console does with the service, with the values that it does it with; never a secret. */
public sealed interface Call {

    /** Creates an identity. */
    record Create() implements Call {}

    /** Creates an identity and a token for it in one call. */
    record CreateWithToken(Token token) implements Call {}

    /** Issues a token for each of the identities. */
    record Issue(List<IdentityId> identities, Token token) implements Call {

        public Issue {
            identities = some(identities);
        }
    }

    /** Revokes all tokens of each of the identities. */
    record Revoke(List<IdentityId> identities) implements Call {

        public Revoke {
            identities = some(identities);
        }
    }

    /** Deletes the identities. */
    record Delete(List<IdentityId> identities) implements Call {

        public Delete {
            identities = some(identities);
        }
    }

    /** Takes a token to the chat service, which tells whether it is still taken. */
    record Try() implements Call {}

    /** What is asked of a token. */
    record Token(Set<TokenScope> scopes, TokenLifetime lifetime) {

        public Token {
            if (scopes.isEmpty()) {
                throw new IllegalArgumentException("a token has at least one scope");
            }
            scopes = Set.copyOf(EnumSet.copyOf(scopes));
        }
    }

    private static List<IdentityId> some(List<IdentityId> identities) {
        if (identities.isEmpty()) {
            throw new IllegalArgumentException("there is at least one identity");
        }
        return List.copyOf(identities);
    }
}
