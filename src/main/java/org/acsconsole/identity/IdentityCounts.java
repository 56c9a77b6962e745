package org.acsconsole.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many identities each {@link IdentityFilter} would show.
 *
 * @param numbers by filter; a filter without a number would show none
 * @param atLeast of these there may be more: counting all would have taken too long
 * @param until when an identity's last token expires next, so that this must be counted again; null if none is left that could
 */
public record IdentityCounts(
        Map<IdentityFilter, Long> numbers,
        Set<IdentityFilter> atLeast,
        @Nullable Instant until) {

    public IdentityCounts {
        numbers = Map.copyOf(numbers);
        atLeast = Set.copyOf(atLeast);
    }

    /** Whether there are as many as {@link #of} says, and not maybe more. */
    public boolean isComplete(IdentityFilter filter) {
        return !atLeast.contains(filter);
    }

    public long of(IdentityFilter filter) {
        return numbers.getOrDefault(filter, 0L);
    }
}
