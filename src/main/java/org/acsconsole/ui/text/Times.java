package org.acsconsole.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Formats instants and durations in the user's language and time zone. */
public final class Times {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final List<String> SPANS =
            List.of("times.span.days", "times.span.hours", "times.span.minutes", "times.span.seconds");

    private final Texts texts;
    private final ZoneId zone;
    private final DateTimeFormatter day;

    public Times(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        this.day = DateTimeFormatter.ofPattern(texts.get("times.day"), texts.locale());
    }

    /** The time zone of the times of day. */
    public ZoneId zone() {
        return zone;
    }

    /** Day and month: {@code 18 Nov}. */
    public String day(Instant then) {
        return day.format(then.atZone(zone));
    }

    /** The date: {@code 2026-11-23}. */
    public String date(Instant then) {
        return DATE.format(then.atZone(zone));
    }

    /** Date and time to the second with the zone, which mean the same everywhere: {@code 2026-11-23 10:02:07 +09:00}. */
    public String full(Instant then) {
        return FULL.format(then.atZone(zone));
    }

    /** Date and time to the minute: {@code 2026-11-23 10:02}. */
    public String minute(Instant then) {
        return MINUTE.format(then.atZone(zone));
    }

    /** Date and time to the second: {@code 2026-11-23 10:02:07}. */
    public String stamp(Instant then) {
        return STAMP.format(then.atZone(zone));
    }

    /** The time of day: {@code 10:02}. */
    public String timeOfDay(Instant then) {
        return TIME.format(then.atZone(zone));
    }

    /** The time of day with seconds: {@code 10:02:07}. */
    public String clock(Instant then) {
        return CLOCK.format(then.atZone(zone));
    }

    /** As near as a list needs it: {@code 09:02} of today, yesterday, {@code 18 Nov}, {@code 2025-11-18}. */
    public String near(Instant then, Instant now) {
        LocalDate date = then.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (date.equals(today)) {
            return timeOfDay(then);
        }
        if (date.equals(today.minusDays(1))) {
            return texts.get("times.yesterday");
        }
        return date.getYear() == today.getYear() ? day.format(date) : DATE.format(date);
    }

    /** The time of day, with its day unless that is today: {@code 10:02}, {@code 18 Nov 10:02}, {@code 2025-11-18 10:02}. */
    public String moment(Instant then, Instant now) {
        String day = day(then);
        if (then.atZone(zone).getYear() != now.atZone(zone).getYear()) {
            return minute(then);
        }
        return day.equals(day(now)) ? timeOfDay(then) : day + " " + timeOfDay(then);
    }

    /**
     * How far off, rounded: {@code in 40 s}, {@code in 58 min}, {@code in 1.5 h}, {@code in 23 h}, {@code in 3 d}; now, when it is
     * past.
     */
    public String until(Instant then, Instant now) {
        if (!then.isAfter(now)) {
            return texts.get("times.now");
        }
        double seconds = now.until(then, ChronoUnit.MILLIS) / 1_000.0;
        if (Math.round(seconds) < 60) {
            return texts.get("times.in.seconds", Math.max(1, Math.round(seconds)));
        }
        if (Math.round(seconds / 60) < 60) {
            return texts.get("times.in.minutes", Math.round(seconds / 60));
        }
        return Math.round(seconds / 3_600) < 48
                ? texts.get("times.in.hours", rounded(seconds / 3_600))
                : texts.get("times.in.days", rounded(seconds / 86_400));
    }

    /** To tenths below ten, where a whole one would be far from the truth; else to ones. */
    private static double rounded(double number) {
        return Math.round(number * 10) < 100 ? Math.round(number * 10) / 10.0 : Math.round(number);
    }

    /** A countdown: {@code 58:12}, {@code 1:59:10}; a dash when nothing is left. */
    public String left(Instant end, Instant now) {
        Duration left = Duration.between(now, end);
        if (left.isNegative() || left.isZero()) {
            return "—";
        }
        Locale digits = texts.locale(); // which the system's need not be
        return left.toHours() > 0
                ? String.format(digits, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart())
                : String.format(digits, "%d:%02d", left.toMinutes(), left.toSecondsPart());
    }

    /** A span in its two largest units: {@code 1 h}, {@code 10 min 5 s}, {@code 1 d 2 h}. */
    public String span(Duration duration) {
        long[] parts = {
            duration.toDays(), duration.toHoursPart(), duration.toMinutesPart(), duration.toSecondsPart(),
        };
        String text = IntStream.range(0, parts.length)
                .dropWhile(i -> parts[i] == 0)
                .limit(2)
                .filter(i -> parts[i] != 0)
                .mapToObj(i -> texts.get(SPANS.get(i), parts[i]))
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? texts.get(SPANS.getLast(), 0) : text;
    }

    /** How far one clock is ahead of another, to the second: {@code +1 h}, {@code −10 min 5 s}, {@code ±0 s}. */
    public String ahead(Duration difference) {
        Duration rounded = Duration.ofSeconds(Math.round(difference.toMillis() / 1_000.0));
        String sign = rounded.isZero() ? "±" : rounded.isNegative() ? "−" : "+";
        return sign + span(rounded.abs());
    }

    /** How long something took: {@code 84 ms}, {@code 1.2 s}; a dash for nothing. */
    public String took(Duration duration) {
        if (duration.isZero()) {
            return "—";
        }
        return duration.toMillis() < 1_000
                ? texts.get("times.took.millis", Math.max(1, duration.toMillis()))
                : texts.get("times.took.seconds", duration.toMillis() / 1_000.0);
    }
}
