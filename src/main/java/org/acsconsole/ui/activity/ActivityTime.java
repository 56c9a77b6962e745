package org.acsconsole.ui.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.acsconsole.identity.Period;
import org.jspecify.annotations.Nullable;

/**
 * When the activities that the user wants to see were begun.
 *
 * @param from the first day of a chosen period; null for the beginning
 * @param until its last day; null for the end
 */
record ActivityTime(
        Kind kind, @Nullable LocalDate from, @Nullable LocalDate until) {

    static final ActivityTime ALWAYS = new ActivityTime(Kind.ALWAYS, null, null);

    enum Kind {
        ALWAYS,
        TODAY,
        LAST_DAY,
        LAST_WEEK,
        LAST_MONTH,
        CHOSEN
    }

    /** The period as it is at that time. */
    Period at(Instant now, ZoneId zone) {
        return switch (kind) {
            case ALWAYS -> Period.ALWAYS;
            case TODAY -> Period.ofDays(now.atZone(zone).toLocalDate(), null, zone);
            case LAST_DAY -> since(now, 1);
            case LAST_WEEK -> since(now, 7);
            case LAST_MONTH -> since(now, 30);
            case CHOSEN -> Period.ofDays(from, until, zone);
        };
    }

    private static Period since(Instant now, int days) {
        return new Period(now.minus(Duration.ofDays(days)), null);
    }
}
