package org.acsconsole.identity;

import java.util.function.Supplier;

/** Decides when a call may be sent to a service that limits how many it accepts in a time. */
@FunctionalInterface
public interface Pace {

    /** Sends everything at once. */
    Pace UNLIMITED = new Pace() {
        @Override
        public <T> T during(Operation operation, Priority priority, Supplier<T> call) {
            return call.get();
        }
    };

    /**
     * Waits until the call may be sent, and makes it.
     *
     * <p>An interrupt ends the wait with {@link Fault.Cancelled}; the call was not made then.
     *
     * @param call throws {@link FaultException}; a {@link Fault.Throttled} makes the next calls of the operation wait
     */
    <T> T during(Operation operation, Priority priority, Supplier<T> call);

    /** Who goes first. */
    enum Priority {
        /** A user waits for it: it goes before all that is part of a job. */
        INTERACTIVE,
        /** One of many of which the rest is soon done. */
        SHORT_JOB,
        /** One of many that take long: it leaves some places free for what a user may want meanwhile. */
        LONG_JOB
    }
}
