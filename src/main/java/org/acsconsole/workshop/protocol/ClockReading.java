package org.acsconsole.workshop.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What the service's clock showed.
 *
 * @param now the service's time, on which tokens live
 * @param wall the time of the service's computer at that moment
 * @param rate seconds of the service in one of the computer's
 * @param frozen whether the clock stands, whatever its rate
 */
public record ClockReading(Instant now, Instant wall, int rate, boolean frozen) {

    public ClockReading {
        Objects.requireNonNull(now);
        Objects.requireNonNull(wall);
    }

    /** What the clock shows when the computer's shows that time, if nobody has changed it since. */
    public Instant at(Instant laterWall) {
        return frozen ? now : now.plus(Duration.between(wall, laterWall).multipliedBy(rate));
    }
}
