package org.acsconsole.identity;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many identities each {@link IdentityFilter} would show.
 *
 * @param numbers by filter; a filter without a number would show none
 * @param complete false if counting all would have taken too long: there may be more of each
 * @param until when an identity's last token expires next, so that this must be counted again; null if none is left that could
 */
public record IdentityCounts(
        Map<IdentityFilter, Long> numbers,
        boolean complete,
        @Nullable Instant until) {

    public IdentityCounts {
        numbers = Map.copyOf(numbers);
    }

    public long of(IdentityFilter filter) {
        return numbers.getOrDefault(filter, 0L);
    }
}
