package org.acsconsole.workshop.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token that was issued, without its value.
 *
 * @param place in the order of tokens and revokes
 * @param fingerprint the SHA-256 of its value, in lower-case hex
 * @param clientRequestId the name that its request had from who made it; null if it had none
 */
public record StoredToken(
        long place,
        List<String> scopes,
        Instant issuedOn,
        Instant expiresOn,
        String fingerprint,
        @Nullable String clientRequestId) {

    public StoredToken {
        scopes = List.copyOf(scopes);
    }
}
