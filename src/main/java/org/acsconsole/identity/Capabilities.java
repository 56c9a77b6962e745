package org.acsconsole.identity;

import java.time.Duration;
import java.util.Set;

/**
 * What a profile's service offers, and what a user must confirm there.
 *
 * @param adjustable whether the user sets its clock and its faults, a delay of revocations among them
 * @param followed whether it reports what others do there
 * @param revocationLag how long it may still accept a revoked token, where it does not say
 * @param consentToTry whether the user has to agree before a token is sent to it
 * @param typedConfirmation whether what destroys is confirmed by typing
 * @param cleanUpOrigins the origins of identities that a clean up deletes
 */
public record Capabilities(
        boolean adjustable,
        boolean followed,
        Duration revocationLag,
        boolean consentToTry,
        boolean typedConfirmation,
        Set<Origin> cleanUpOrigins) {

    /** A workshop service says how long a revocation takes; a clean up there also deletes what attendees' code created. */
    static final Capabilities WORKSHOP =
            new Capabilities(true, true, Duration.ZERO, false, false, Set.of(Origin.CREATED, Origin.SEEN));

    /** Azure's documents promise that a revocation takes effect no sooner than after 15 minutes. */
    static final Capabilities AZURE =
            new Capabilities(false, false, Duration.ofMinutes(15), true, false, Set.of(Origin.CREATED));

    static final Capabilities AZURE_IN_PRODUCTION =
            new Capabilities(false, false, Duration.ofMinutes(15), true, true, Set.of(Origin.CREATED));

    public Capabilities {
        cleanUpOrigins = Set.copyOf(cleanUpOrigins);
    }

    /** Whether users work with its tokens: those belong into a service that is trusted with users, not into an administrator's hands. */
    public boolean hasUsers() {
        return typedConfirmation;
    }

    /** How much its service accepts; one whose faults the user sets limits nothing by itself. */
    public RateLimits limits() {
        return adjustable ? RateLimits.NONE : RateLimits.AZURE;
    }
}
