package org.acsconsole.workshop.protocol;

import java.time.Instant;
import java.util.List;

/**
 * A token that the service issued, without its value; times are the service's.
 *
 * @param fingerprint the SHA-256 of its value, in lower-case hex
 * @param revoked whether the identity's last revoke, or one before it, came after it
 */
public record ServiceToken(
        List<String> scopes, Instant issuedOn, Instant expiresOn, String fingerprint, boolean revoked) {

    public ServiceToken {
        scopes = List.copyOf(scopes);
    }
}
