package org.acsconsole.tour;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.acsconsole.identity.TokenLifetime;
import org.acsconsole.identity.TokenScope;

/** What a step does; identities and tokens go by the names that the scenario gives them. */
public sealed interface Deed {

    /** Creates an identity. */
    record Create(String identity) implements Deed {}

    /** Creates an identity and its first token in one call. */
    record CreateWithToken(String identity, Order token) implements Deed {}

    /** Issues a token, also where one has to be refreshed. */
    record Issue(String identity, Order token) implements Deed {}

    /** Takes a token to the service. */
    record Try(String token) implements Deed {}

    /** Revokes all tokens of an identity. */
    record Revoke(String identity) implements Deed {}

    /** Deletes an identity. */
    record Delete(String identity) implements Deed {}

    /** Moves the service's clock on. */
    record Advance(Duration by) implements Deed {}

    /** Moves the service's clock on until so much of a token's life is left; never back. */
    record Expire(String token, Duration left) implements Deed {}

    /** Deletes every identity that the tour made and that is still there. */
    record CleanUp() implements Deed {}

    /** A token that is asked for, and the name that it goes by. */
    record Order(String name, Set<TokenScope> scopes, TokenLifetime lifetime) {

        public Order {
            scopes = Set.copyOf(EnumSet.copyOf(scopes));
        }
    }
}
