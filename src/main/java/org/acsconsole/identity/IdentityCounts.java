package org.acsconsole.identity;

/** How many identities each {@link IdentityFilter} would show. */
public record IdentityCounts(long active, long withLiveTokens, long revoked, long deleted) {

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
