package org.acsconsole.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A period of time.
 *
 * @param from the first moment; null without a beginning
 * @param before the first moment after it; null without an end
 */
public record Period(@Nullable Instant from, @Nullable Instant before) {

    public static final Period ALWAYS = new Period(null, null);

    /**
     * From the first moment of one day to the last of another.
     *
     * @param first null without a beginning
     * @param last null without an end
     */
    public static Period ofDays(@Nullable LocalDate first, @Nullable LocalDate last, ZoneId zone) {
        return new Period(begin(first, 0, zone), begin(last, 1, zone));
    }

    /** Returns the day in which it begins; null without a beginning. */
    @Nullable
    public LocalDate firstDay(ZoneId zone) {
        return from == null ? null : from.atZone(zone).toLocalDate();
    }

    /** Returns the day before the one in which the first moment after it is; null without an end. */
    @Nullable
    public LocalDate lastDay(ZoneId zone) {
        return before == null ? null : before.atZone(zone).toLocalDate().minusDays(1);
    }

    private static @Nullable Instant begin(@Nullable LocalDate day, int daysLater, ZoneId zone) {
        return day == null ? null : day.plusDays(daysLater).atStartOfDay(zone).toInstant();
    }
}
