package org.acsconsole.identity;

import java.time.Duration;

/** Why calls of an operation wait. */
public sealed interface WaitCause {

    /**
     * So many calls were answered within the window that one more would exceed the limit.
     *
     * @param left until one of them is older than the window
     */
    record AtLimit(Duration left) implements WaitCause {}

    /**
     * The service refused the operation for now.
     *
     * @param left until the next call is sent
     * @param asked whether the service named the time; otherwise the console chose it
     */
    record Resting(Duration left, boolean asked) implements WaitCause {}

    /** The calls in flight have to be answered first: they use up the limit, or one of them tries whether the service accepts again. */
    record InFlight() implements WaitCause {}
}
