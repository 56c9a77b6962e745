package org.acsconsole.wire;

import java.util.List;

/**
 * A batch holds the exchanges that were added since the last read.
 *
 * @param added oldest first
 * @param firstKept all exchanges with a lower ID are gone from the log
 */
public record Batch(List<Exchange> added, long firstKept) {

    public Batch {
        added = List.copyOf(added);
    }
}
