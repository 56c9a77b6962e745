package org.acsconsole.workshop.store;

import java.time.Instant;
import java.util.List;

/**
 * A token that was issued, without its value.
 *
 * @param place in the order of tokens and revokes
 * @param fingerprint the SHA-256 of its value, in lower-case hex
 */
public record StoredToken(long place, List<String> scopes, Instant issuedOn, Instant expiresOn, String fingerprint) {

    public StoredToken {
        scopes = List.copyOf(scopes);
    }
}
