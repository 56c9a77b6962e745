package org.acsconsole.workshop.clock;

/** All that the clock remembers. */
public record ClockState(ClockSchedule schedule, ClockHighWaterMarks highWaterMarks) {

    /** Nobody has touched the clock yet. */
    public static final ClockState UNTOUCHED = new ClockState(ClockSchedule.AS_THE_WALL, ClockHighWaterMarks.NONE);

    /** Where it is kept. */
    public interface Keeper {

        /** What was kept last. */
        ClockState load();

        /** Returns only when it is durable. */
        void save(ClockState state);
    }
}
