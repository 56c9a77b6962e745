package org.acsconsole.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of all tokens that an identity had.
 *
 * @param at when it was asked for, on the service's clock
 * @param lag how long after that the service may go on accepting them
 */
public record Revocation(Instant at, Duration lag) {

    public Revocation {
        if (lag.isNegative()) {
            throw new IllegalArgumentException("a revocation is not effective before it is asked for");
        }
    }

    /** One that is effective at once. */
    public static Revocation at(Instant at) {
        return new Revocation(at, Duration.ZERO);
    }

    /** When it is effective at the latest; null if at once. */
    public @Nullable Instant effectiveBy() {
        return lag.isZero() ? null : at.plus(lag);
    }

    /** Whether the service may still accept the tokens; one without a lag is effective even where its clock is set back. */
    boolean mayBePendingAt(Instant now) {
        Instant until = effectiveBy();
        return until != null && now.isBefore(until);
    }
}
