package org.acsconsole.workshop.tokens;

import java.time.Instant;
import java.util.List;

/**
 * What a token says.
 *
 * @param identity the ID of its identity, with {@code 8:}
 * @param order its place among tokens and revokes
 */
public record TokenClaims(String identity, List<String> scopes, Instant issuedAt, Instant expiresOn, long order) {

    public TokenClaims {
        if (!identity.startsWith("8:")) {
            throw new IllegalArgumentException("not the ID of a user: " + identity);
        }
        scopes = List.copyOf(scopes);
    }
}
