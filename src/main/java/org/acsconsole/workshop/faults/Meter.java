package org.acsconsole.workshop.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/** Counts requests in windows of 30 seconds on the wall's clock; a window begins with the first request after the last one. */
public final class Meter {

    /** As Azure's limits have it. */
    public static final Duration WINDOW = Duration.ofSeconds(30);

    private final InstantSource wall;
    private final Map<Metered, Window> windows = new EnumMap<>(Metered.class);

    Meter(InstantSource wall) {
        this.wall = wall;
    }

    /**
     * How much is used.
     *
     * @param resetsIn zero if no window is open
     */
    public record Usage(int used, Duration resetsIn) {

        private static final Usage NOTHING = new Usage(0, Duration.ZERO);
    }

    public synchronized Usage usage(Metered operation) {
        Instant now = wall.instant();
        Window window = windows.get(operation);
        return window == null || !window.holds(now) ? Usage.NOTHING : new Usage(window.used, window.leftAt(now));
    }

    /** Takes one of so many in a window: how long to wait if there is none left, else zero. */
    synchronized Duration take(Metered operation, int limit) {
        Instant now = wall.instant();
        Window window = windows.get(operation);
        if (window == null || !window.holds(now)) {
            window = new Window(now);
            windows.put(operation, window);
        }
        if (window.used >= limit) {
            return window.leftAt(now);
        }
        window.used++;
        return Duration.ZERO;
    }

    synchronized void clear() {
        windows.clear();
    }

    private static final class Window {
        private final Instant start;
        private int used;

        Window(Instant start) {
            this.start = start;
        }

        boolean holds(Instant now) {
            return !now.isBefore(start) && now.isBefore(start.plus(WINDOW));
        }

        Duration leftAt(Instant now) {
            return Duration.between(now, start.plus(WINDOW));
        }
    }
}
