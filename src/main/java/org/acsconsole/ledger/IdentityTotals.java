package org.acsconsole.ledger;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityFilter;
import org.jspecify.annotations.Nullable;

/**
 * Sums of identities by state.
 *
 * @param states how many there are of each state
 * @param missing how many of these the service does not have
 * @param live how many have a live token
 */
record IdentityTotals(Map<State, Long> states, Map<State, Long> missing, long live, boolean complete) {

    static IdentityTotals none() {
        return new IdentityTotals(new EnumMap<>(State.class), new EnumMap<>(State.class), 0, true);
    }

    IdentityTotals withLive(long newLive) {
        return new IdentityTotals(states, missing, newLive, complete);
    }

    IdentityTotals completed(boolean newComplete) {
        return new IdentityTotals(states, missing, live, newComplete);
    }

    IdentityCounts counts(Optional<Instant> livesUntil, Optional<Instant> next) {
        Map<IdentityFilter, Long> numbers = new EnumMap<>(IdentityFilter.class);
        for (IdentityFilter filter : IdentityFilter.values()) {
            numbers.put(filter, of(filter));
        }
        return new IdentityCounts(numbers, complete, first(livesUntil, next));
    }

    private long of(IdentityFilter filter) {
        Set<State> wanted = State.of(filter);
        return switch (filter) {
            case WITH_LIVE_TOKENS -> live;
            case MISSING -> sum(missing, wanted);
            case EXISTING, REVOKED -> sum(states, wanted) - sum(missing, wanted);
            case DELETED, ALL -> sum(states, wanted);
        };
    }

    private static long sum(Map<State, Long> numbers, Set<State> wanted) {
        return wanted.stream()
                .mapToLong(state -> numbers.getOrDefault(state, 0L))
                .sum();
    }

    private static @Nullable Instant first(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
