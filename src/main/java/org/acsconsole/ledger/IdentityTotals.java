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
 * @param present how many of these are not missing on the service
 * @param missing how many of these the service does not have
 * @param live how many have a live token
 * @param atLeast the filters that there may be more of
 */
record IdentityTotals(
        Map<State, Long> states,
        Map<State, Long> present,
        Map<State, Long> missing,
        long live,
        Set<IdentityFilter> atLeast) {

    private static final Set<State> CAN_BE_MISSING = State.of(IdentityFilter.MISSING);

    static IdentityTotals none() {
        return new IdentityTotals(
                new EnumMap<>(State.class), new EnumMap<>(State.class), new EnumMap<>(State.class), 0, Set.of());
    }

    IdentityTotals with(long newLive, Set<IdentityFilter> newAtLeast) {
        return new IdentityTotals(states, present, missing, newLive, newAtLeast);
    }

    void add(State state, boolean areMissing, long number) {
        states.merge(state, number, Long::sum);
        part(state, areMissing, number);
    }

    /** Says of so many of those that were added whether they are missing. */
    void part(State state, boolean areMissing, long number) {
        (areMissing && CAN_BE_MISSING.contains(state) ? missing : present).merge(state, number, Long::sum);
    }

    IdentityCounts counts(Optional<Instant> livesUntil, Optional<Instant> next) {
        Map<IdentityFilter, Long> numbers = new EnumMap<>(IdentityFilter.class);
        for (IdentityFilter filter : IdentityFilter.values()) {
            numbers.put(filter, of(filter));
        }
        return new IdentityCounts(numbers, atLeast, first(livesUntil, next));
    }

    private long of(IdentityFilter filter) {
        Set<State> wanted = State.of(filter);
        return switch (filter) {
            case WITH_LIVE_TOKENS -> live;
            case MISSING -> sum(missing, wanted);
            case EXISTING, REVOKED -> sum(present, wanted);
            case DELETED, ALL -> sum(states, wanted);
        };
    }

    static long sum(Map<State, Long> numbers, Set<State> wanted) {
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
