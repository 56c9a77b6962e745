package org.acsconsole.workshop.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token that the service issued, without its value; times are the service's.
 *
 * @param fingerprint the SHA-256 of its value, in lower-case hex
 * @param revoked whether the identity's last revoke, or one before it, came after it
 * @param clientRequestId the {@code x-ms-client-request-id} of the request that it was issued for; null if there was none
 */
public record ServiceToken(
        List<String> scopes,
        Instant issuedOn,
        Instant expiresOn,
        String fingerprint,
        boolean revoked,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String clientRequestId) {

    public ServiceToken {
        scopes = List.copyOf(scopes);
    }
}
