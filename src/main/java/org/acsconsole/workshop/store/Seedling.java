package org.acsconsole.workshop.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An identity that the service is to begin with.
 *
 * @param revoke one that has not taken effect yet; null if there is none
 * @param tokens those that were issued for it, oldest first
 */
public record Seedling(StoredIdentity identity, @Nullable DelayedRevoke revoke, List<StoredToken> tokens) {

    public Seedling {
        tokens = List.copyOf(tokens);
    }
}
