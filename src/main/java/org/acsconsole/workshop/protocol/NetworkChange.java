package org.acsconsole.workshop.protocol;

import java.time.Duration;
import java.util.Objects;

/**
 * A request to let other computers connect.
 *
 * @param address one of the service's computer, or 0.0.0.0 for all that it has
 * @param duration for how long, up to {@link #LONGEST}
 */
public record NetworkChange(String address, Duration duration) {

    /** As long as a day in class. */
    public static final Duration LONGEST = Duration.ofHours(12);

    public NetworkChange {
        Objects.requireNonNull(address);
        Objects.requireNonNull(duration);
    }
}
