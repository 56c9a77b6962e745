package org.acsconsole.identity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How many items of a job are in each state; a state that is missing has none. */
public record JobCounts(Map<ItemState, Long> byState) {

    public static final JobCounts NONE = new JobCounts(Map.of());

    public JobCounts {
        byState = byState.entrySet().stream()
                .filter(state -> state.getValue() != 0)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public long of(ItemState... states) {
        return Arrays.stream(states)
                .mapToLong(state -> byState.getOrDefault(state, 0L))
                .sum();
    }

    public long total() {
        return of(ItemState.values());
    }

    /** How many have an outcome. */
    public long settled() {
        return total() - of(ItemState.WAITING, ItemState.SENT);
    }

    /** The counts with one item more in a state. */
    public JobCounts and(ItemState state) {
        Map<ItemState, Long> more = new EnumMap<>(ItemState.class);
        more.putAll(byState);
        more.merge(state, 1L, Long::sum);
        return new JobCounts(more);
    }
}
