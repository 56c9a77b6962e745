package org.acsconsole.workshop.tokens;

import java.time.Instant;
import java.util.List;

/**
 * What a token says.
 *
 * @param identity the ID of its identity, with {@code 8:}
 * @param order its place among tokens and revokes
 * @param key the number of the resource's access key by which it was issued, 1 or 2
 */
public record TokenClaims(
        String identity, List<String> scopes, Instant issuedAt, Instant expiresOn, long order, int key) {

    /** Issued by the primary key. */
    public TokenClaims(String identity, List<String> scopes, Instant issuedAt, Instant expiresOn, long order) {
        this(identity, scopes, issuedAt, expiresOn, order, 1);
    }

    public TokenClaims {
        if (!identity.startsWith("8:")) {
            throw new IllegalArgumentException("not the ID of a user: " + identity);
        }
        scopes = List.copyOf(scopes);
    }
}
