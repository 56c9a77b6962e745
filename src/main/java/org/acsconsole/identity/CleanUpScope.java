package org.acsconsole.identity;

import java.time.Instant;
import java.util.Set;

/**
 * Identities that a clean up is for: not deleted, come into the ledger in one of these ways, and not before that time.
 *
 * @param since on this computer's clock
 */
public record CleanUpScope(Set<Origin> origins, Instant since) {

    public CleanUpScope {
        origins = Set.copyOf(origins);
    }
}
