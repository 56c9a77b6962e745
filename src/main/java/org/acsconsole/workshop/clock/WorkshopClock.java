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
 * The service's clock. It is what the wall's clock says until it is changed, and goes on while the service does not run.
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
        return state.schedule().at(wall.instant());
    }

    public ClockReading reading() {
        ClockSchedule schedule = state.schedule();
        Instant onTheWall = wall.instant();
        return new ClockReading(schedule.at(onTheWall), onTheWall, schedule.rate(), schedule.frozen());
    }

    /** Whether the clock has shown {@code time}, or a later one, since {@code order} was given: be it put back by now. */
    public boolean hasPassed(Instant time, long order) {
        ClockState now = state;
        return !now.schedule().at(wall.instant()).isBefore(time)
                || now.highWaterMarks().passed(time, order);
    }

    /** How often it was put back since {@code order} was given, as far as that still matters. */
    public NavigableMap<Long, ClockHighWaterMarks.HighWaterMark> highWaterMarksSince(long order) {
        return new TreeMap<>(state.highWaterMarks().all().tailMap(order, false));
    }

    /**
     * Lets the clock jump, forth or back.
     *
     * @throws IllegalArgumentException with a sentence, if that leads out of its years
     */
    public ClockReading advance(Duration by) {
        return change(schedule -> schedule.jumped(by));
    }

    /**
     * Makes the clock run that many times as fast as the wall's.
     *
     * @throws IllegalArgumentException with a sentence, if there is no such rate
     */
    public ClockReading run(int rate) {
        return change(schedule -> schedule.atRate(rate));
    }

    public ClockReading freeze(boolean frozen) {
        return change(schedule -> schedule.standing(frozen));
    }

    /** Back to the wall's time, at its pace. */
    public ClockReading reset() {
        return change(schedule -> ClockSchedule.AS_THE_WALL);
    }

    private synchronized ClockReading change(UnaryOperator<ClockSchedule> step) {
        ClockState before = state;
        Instant onTheWall = wall.instant();
        ClockSchedule here = before.schedule().from(onTheWall);
        ClockSchedule next = step.apply(here);
        ClockState outcome = before;
        // It stands while the change is written, so that nobody sees a time that the mark does not know of.
        state = new ClockState(here.standing(true), before.highWaterMarks());
        try {
            boolean back = next.at(onTheWall).isBefore(here.service());
            ClockState after = new ClockState(next, back ? marksWithNow(before, next) : before.highWaterMarks());
            keeper.save(after);
            outcome = after;
        } finally {
            state = outcome;
        }
        return reading();
    }

    /** What was issued until now has a lower place in the order; what will be issued after going back has a higher one. */
    private ClockHighWaterMarks marksWithNow(ClockState before, ClockSchedule next) {
        long place = order.getAsLong();
        Instant onTheWall = wall.instant();
        return before.highWaterMarks()
                .with(
                        place,
                        new ClockHighWaterMarks.HighWaterMark(before.schedule().at(onTheWall), next.at(onTheWall)));
    }
}
