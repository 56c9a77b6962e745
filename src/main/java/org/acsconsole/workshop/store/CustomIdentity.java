package org.acsconsole.workshop.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one preview of the service answers about an identity beside its ID.
 *
 * @param user the part of the ID after the resource
 * @param customId the ID that its creator gave it; null if there is none
 * @param lastTokenOn when its last token was issued; null if there was none
 */
public record CustomIdentity(
        String user, @Nullable String customId, @Nullable Instant lastTokenOn) {}
