package org.acsconsole.ui.tokens;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A range of time laid on a line of so many pixels, with ticks at round local times. */
record TimeAxis(Instant from, Instant to, double width) {

    private static final long DAY = Duration.ofDays(1).toMinutes();
    private static final long[] STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 28 * DAY, 91 * DAY, 364 * DAY
    };

    /**
     * A round moment on the axis.
     *
     * @param day whether it stands for a day rather than for a time of day
     */
    record Tick(double x, Instant at, boolean day) {}

    TimeAxis {
        if (!to.isAfter(from) || width <= 0) {
            throw new IllegalArgumentException("an axis has a length in time and in pixels");
        }
    }

    /** May lie outside 0 to {@link #width}. */
    double x(Instant at) {
        return width * seconds(from, at) / seconds(from, to);
    }

    /**
     * The ticks within the range, oldest first.
     *
     * @param apart the least distance between two, in pixels
     */
    List<Tick> ticks(double apart, ZoneId zone) {
        long step = step(apart);
        boolean severalDays =
                !from.atZone(zone).toLocalDate().equals(to.atZone(zone).toLocalDate());
        List<Tick> ticks = new ArrayList<>();
        LocalDateTime local = floor(from.atZone(zone).toLocalDateTime(), step);
        for (Instant at = local.atZone(zone).toInstant();
                !at.isAfter(to);
                at = local.atZone(zone).toInstant()) {
            boolean skippedHour =
                    !ticks.isEmpty() && !at.isAfter(ticks.getLast().at());
            if (!at.isBefore(from) && !skippedHour) {
                boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
                ticks.add(new Tick(x(at), at, step >= DAY || (severalDays && midnight)));
            }
            local = local.plusMinutes(step);
        }
        return ticks;
    }

    private long step(double apart) {
        double least = seconds(from, to) / 60 * apart / width;
        for (long step : STEPS) {
            if (step >= least) {
                return step;
            }
        }
        long longest = STEPS[STEPS.length - 1];
        return longest * (long) Math.ceil(least / longest);
    }

    private static LocalDateTime floor(LocalDateTime time, long step) {
        if (step >= DAY) {
            long days = step / DAY;
            long day = time.toLocalDate().toEpochDay();
            return time.toLocalDate().minusDays(Math.floorMod(day, days)).atStartOfDay();
        }
        long minute = time.get(ChronoField.MINUTE_OF_DAY);
        return time.truncatedTo(ChronoUnit.DAYS).plusMinutes(minute - minute % step);
    }

    private static double seconds(Instant a, Instant b) {
        return ChronoUnit.MILLIS.between(a, b) / 1_000.0;
    }
}
