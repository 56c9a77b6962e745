package org.acsconsole.workshop.control;

import java.time.Duration;
import java.time.Instant;

/**
 * What the service's clock showed.
 *
 * @param now the service's time, on which tokens live
 * @param wall the time on the wall of the service's computer at that moment
 * @param rate seconds of the service in one on the wall
 * @param frozen whether the clock stands, whatever its rate
 */
public record ClockReading(Instant now, Instant wall, int rate, boolean frozen) {

    /** What it shows when the wall shows that time, if nobody has touched it since. */
    public Instant at(Instant laterOnTheWall) {
        return frozen ? now : now.plus(Duration.between(wall, laterOnTheWall).multipliedBy(rate));
    }
}
