package org.acsconsole.workshop.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How the service's clock goes: what it showed at a time on the wall, and how it has gone on from there.
 *
 * @param wall to the microsecond
 * @param service to the microsecond
 * @param rate seconds of the service in one on the wall, also kept while the clock stands
 */
public record ClockSchedule(Instant wall, Instant service, int rate, boolean frozen) {

    /** The wall's time, at its pace. */
    public static final ClockSchedule AS_THE_WALL = new ClockSchedule(Instant.EPOCH, Instant.EPOCH, 1, false);

    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");
    private static final Duration YEARS = Duration.between(EARLIEST, LATEST);
    private static final int MOST = 3600;

    public ClockSchedule {
        if (rate < 1 || rate > MOST) {
            throw new IllegalArgumentException("The rate must be a whole number from 1 to " + MOST + ".");
        }
        wall = wall.truncatedTo(ChronoUnit.MICROS);
        service = service.truncatedTo(ChronoUnit.MICROS);
    }

    /** What the clock shows; it stands still when it has come to the end of its years. */
    Instant at(Instant onTheWall) {
        if (frozen) {
            return service;
        }
        Instant now = service.plus(Duration.between(wall, onTheWall).multipliedBy(rate));
        return now.isAfter(LATEST) ? LATEST : now;
    }

    /** The same schedule, given from another moment. */
    ClockSchedule from(Instant onTheWall) {
        return new ClockSchedule(onTheWall, at(onTheWall), rate, frozen);
    }

    ClockSchedule jumped(Duration by) {
        Instant there = isWithin(by) ? service.plus(by) : Instant.MIN;
        if (there.isBefore(EARLIEST) || there.isAfter(LATEST)) {
            throw new IllegalArgumentException("The service's clock stays between the years 2000 and 9000.");
        }
        return new ClockSchedule(wall, there, rate, frozen);
    }

    ClockSchedule atRate(int wanted) {
        return new ClockSchedule(wall, service, wanted, frozen);
    }

    ClockSchedule standing(boolean wanted) {
        return new ClockSchedule(wall, service, rate, wanted);
    }

    private static boolean isWithin(Duration by) {
        return by.compareTo(YEARS) <= 0 && by.compareTo(YEARS.negated()) >= 0;
    }
}
