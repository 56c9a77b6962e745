package org.acsconsole.identity;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
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

    /** The same, if there may be more of each, so that they must be counted again from that moment on. */
    public IdentityCounts unfinished(Instant now) {
        return new IdentityCounts(numbers, EnumSet.allOf(IdentityFilter.class), now);
    }

    /** The same, with what is known for sure of one filter. */
    public IdentityCounts exactly(IdentityFilter filter, long number) {
        Map<IdentityFilter, Long> known = new EnumMap<>(IdentityFilter.class);
        known.putAll(numbers);
        known.put(filter, number);
        Set<IdentityFilter> others = EnumSet.noneOf(IdentityFilter.class);
        others.addAll(atLeast);
        others.remove(filter);
        return new IdentityCounts(known, others, until);
    }

    public long of(IdentityFilter filter) {
        return numbers.getOrDefault(filter, 0L);
    }
}
