package org.acsconsole.workshop.clock;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How far the clock had come each time that it was put back.
 *
 * <p>Whatever took its place in the order before the clock was put back has lived to see the peak; what came later has
 * not. Of two peaks the earlier one says something only if it is the higher one, so the later are ever lower.
 *
 * @param reached the peaks by the place in the order of their going back
 */
public record Peaks(NavigableMap<Long, Instant> reached) {

    public static final Peaks NONE = new Peaks(new TreeMap<>());

    public Peaks {
        reached = Collections.unmodifiableNavigableMap(new TreeMap<>(reached));
    }

    /** Whether the clock had come to {@code time}, before it was put back, since {@code order}. */
    boolean passed(Instant time, long order) {
        Map.Entry<Long, Instant> highest = reached.higherEntry(order);
        return highest != null && !time.isAfter(highest.getValue());
    }

    Peaks with(long order, Instant peak) {
        NavigableMap<Long, Instant> higher = new TreeMap<>(reached);
        higher.values().removeIf(other -> !other.isAfter(peak));
        higher.put(order, peak);
        return new Peaks(higher);
    }
}
