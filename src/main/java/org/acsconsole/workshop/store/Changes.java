package org.acsconsole.workshop.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed among the identities.
 *
 * @param to the place in the order that these changes reach to
 */
public record Changes(List<Change> changes, long to) {

    public Changes {
        changes = List.copyOf(changes);
    }

    /**
     * An identity that changed, as it is now.
     *
     * @param at the place in the order of its last change
     * @param created whether it was also created since the place that was asked for
     * @param requests that created it, last revoked its tokens, and deleted it
     * @param tokens the newest of those that were issued for it, oldest first
     */
    public record Change(StoredIdentity identity, long at, boolean created, Requests requests, List<Issued> tokens) {

        public Change {
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * The callers' names for the requests on an identity; null where there was none.
     *
     * @param revocation of the last one
     */
    public record Requests(
            @Nullable String creation,
            @Nullable String revocation,
            @Nullable String deletion) {}

    /** A token of the identity, and whether a revoke came after it. */
    public record Issued(StoredToken token, boolean revoked) {}
}
