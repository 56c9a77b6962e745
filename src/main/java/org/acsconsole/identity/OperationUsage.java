package org.acsconsole.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an operation of a service is used at one moment.
 *
 * @param used how many calls are in flight, or were answered within the window
 * @param limit how many may be; empty if the operation is not limited
 * @param waiting how many calls wait for their turn
 * @param cause why the next of them waits; empty if none waits
 */
public record OperationUsage(Operation operation, int used, OptionalInt limit, int waiting, Optional<WaitCause> cause) {

    /** Returns how long it takes at the limit until so many more calls were answered; zero where the limit does not hold them up. */
    public Duration timeFor(long calls) {
        if (limit.isEmpty()) {
            return Duration.ZERO;
        }
        long later = calls - Math.max(0, limit.getAsInt() - used);
        long windows = Math.ceilDiv(Math.max(0, later), limit.getAsInt());
        return windows == 0 ? Duration.ZERO : untilNext().plus(RateLimits.WINDOW.multipliedBy(windows - 1));
    }

    private Duration untilNext() {
        return cause.orElse(null) instanceof WaitCause.AtLimit at ? at.left() : RateLimits.WINDOW;
    }

    /** Whether nothing is in flight, counted or waiting. */
    public boolean isIdle() {
        return used == 0 && waiting == 0;
    }
}
