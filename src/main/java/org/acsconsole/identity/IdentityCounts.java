package org.acsconsole.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many identities each {@link IdentityFilter} would show.
 *
 * @param complete false if counting all would have taken too long: there may be more of each
 * @param until when an identity's last token expires next, so that this must be counted again; null if none is left that could
 */
public record IdentityCounts(
        long active,
        long withLiveTokens,
        long revoked,
        long deleted,
        boolean complete,
        @Nullable Instant until) {

    public long of(IdentityFilter filter) {
        return switch (filter) {
            case ACTIVE -> active;
            case WITH_LIVE_TOKENS -> withLiveTokens;
            case REVOKED -> revoked;
            case DELETED -> deleted;
            case ALL -> active + deleted;
        };
    }
}
