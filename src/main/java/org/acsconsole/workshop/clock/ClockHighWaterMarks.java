package org.acsconsole.workshop.clock;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How far the clock had come each time that it was put back.
 *
 * <p>Whatever took its place in the order before the clock was put back has lived to see the mark; what came later has
 * not. Of two marks the earlier one says something only if it is the higher one, so the later are ever lower.
 *
 * @param all the marks by the place in the order of their going back
 */
public record ClockHighWaterMarks(NavigableMap<Long, HighWaterMark> all) {

    public static final ClockHighWaterMarks NONE = new ClockHighWaterMarks(new TreeMap<>());

    public ClockHighWaterMarks {
        all = Collections.unmodifiableNavigableMap(new TreeMap<>(all));
    }

    /**
     * A going back of the clock.
     *
     * @param reached what it showed before
     * @param putTo what it showed after
     */
    public record HighWaterMark(Instant reached, Instant putTo) {}

    /** Whether the clock had come to {@code time}, before it was put back, since {@code order}. */
    boolean passed(Instant time, long order) {
        Map.Entry<Long, HighWaterMark> highest = all.higherEntry(order);
        return highest != null && !time.isAfter(highest.getValue().reached());
    }

    ClockHighWaterMarks with(long order, HighWaterMark mark) {
        NavigableMap<Long, HighWaterMark> higher = new TreeMap<>(all);
        higher.values().removeIf(other -> !other.reached().isAfter(mark.reached()));
        higher.put(order, mark);
        return new ClockHighWaterMarks(higher);
    }
}
