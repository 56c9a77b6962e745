package org.acsconsole.workshop.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.acsconsole.workshop.protocol.ClockReading;

/**
 * The service's clock. It is what the wall's clock says until it is told otherwise, and goes on while the service does not run.
 *
 * <p>Its changes are durable before anybody sees them. What it has shown as past stays past when it is put back: see
 * {@link #hasPassed}.
 */
public final class WorkshopClock implements InstantSource {

    private final InstantSource wall;
    private final LongSupplier order;
    private final ClockState.Keeper keeper;
    private volatile ClockState state;

    /** @param order gives the next place in the order of tokens, revokes and goings back */
    public WorkshopClock(InstantSource wall, LongSupplier order, ClockState.Keeper keeper) {
        this.wall = wall;
        this.order = order;
        this.keeper = keeper;
        this.state = keeper.load();
    }

    @Override
    public Instant instant() {
        return state.course().at(wall.instant());
    }

    public ClockReading reading() {
        ClockSchedule course = state.course();
        Instant onTheWall = wall.instant();
        return new ClockReading(course.at(onTheWall), onTheWall, course.rate(), course.frozen());
    }

    /** Whether the clock has shown {@code time}, or a later one, since {@code order} was given: be it put back by now. */
    public boolean hasPassed(Instant time, long order) {
        ClockState now = state;
        return !now.course().at(wall.instant()).isBefore(time) || now.peaks().passed(time, order);
    }

    /** How often it was put back since {@code order} was given, as far as that still tells something. */
    public NavigableMap<Long, ClockHighWaterMarks.Peak> peaksSince(long order) {
        return new TreeMap<>(state.peaks().all().tailMap(order, false));
    }

    /**
     * Lets the clock jump, forth or back.
     *
     * @throws IllegalArgumentException with a sentence, if that leads out of its years
     */
    public ClockReading advance(Duration by) {
        return change(course -> course.jumped(by));
    }

    /**
     * Makes the clock run that many times as fast as the wall's.
     *
     * @throws IllegalArgumentException with a sentence, if there is no such rate
     */
    public ClockReading run(int rate) {
        return change(course -> course.atRate(rate));
    }

    public ClockReading freeze(boolean frozen) {
        return change(course -> course.standing(frozen));
    }

    /** Back to the wall's time, at its pace. */
    public ClockReading reset() {
        return change(course -> ClockSchedule.AS_THE_WALL);
    }

    private synchronized ClockReading change(UnaryOperator<ClockSchedule> step) {
        ClockState before = state;
        Instant onTheWall = wall.instant();
        ClockSchedule here = before.course().from(onTheWall);
        ClockSchedule next = step.apply(here);
        ClockState outcome = before;
        // It stands while the change is written, so that nobody sees a time that the peak does not know of.
        state = new ClockState(here.standing(true), before.peaks());
        try {
            boolean back = next.at(onTheWall).isBefore(here.service());
            ClockState after = new ClockState(next, back ? peaksWithNow(before, next) : before.peaks());
            keeper.save(after);
            outcome = after;
        } finally {
            state = outcome;
        }
        return reading();
    }

    /** What was issued until now has a lower place in the order; what will be issued after going back has a higher one. */
    private ClockHighWaterMarks peaksWithNow(ClockState before, ClockSchedule next) {
        long place = order.getAsLong();
        Instant onTheWall = wall.instant();
        return before.peaks()
                .with(place, new ClockHighWaterMarks.Peak(before.course().at(onTheWall), next.at(onTheWall)));
    }
}
