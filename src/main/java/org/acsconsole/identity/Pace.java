package org.acsconsole.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A pace decides when a call may be sent to a service that limits how many it accepts in a time. */
public interface Pace {

    /** In the place of the number of calls left: a user waits for this one, so that it goes before all that is part of a job. */
    long INTERACTIVE = 0;

    /** Sends everything at once. */
    Pace UNLIMITED = new Pace() {
        @Override
        public <T> T during(Operation operation, long left, Supplier<T> call) {
            return call.get();
        }
    };

    /** The limits that calls stay under at present. */
    default RateLimits limits() {
        return RateLimits.NONE;
    }

    /** Returns how each operation is used now, without those that are not; costs next to nothing. */
    default List<OperationUsage> usage() {
        return List.of();
    }

    /** Returns how the operation is used now; empty if it is not. */
    default Optional<OperationUsage> usage(Operation operation) {
        return usage().stream().filter(usage -> usage.operation() == operation).findFirst();
    }

    /**
     * Waits until the call may be sent, and makes it.
     *
     * <p>An interrupt ends the wait with {@link Fault.Cancelled}; the call was not made then.
     *
     * @param left how many calls its job has left with this one, or {@link #INTERACTIVE}
     * @param call throws {@link FaultException}; one whose fault asks for a {@link Fault#rest} makes the next calls of the operation wait
     */
    <T> T during(Operation operation, long left, Supplier<T> call);
}
