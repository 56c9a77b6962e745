package org.acsconsole.identity;

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

    /** Whether nothing is in flight, counted or waiting. */
    public boolean isIdle() {
        return used == 0 && waiting == 0;
    }
}
