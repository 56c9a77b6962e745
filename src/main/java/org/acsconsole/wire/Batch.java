package org.acsconsole.wire;

import java.util.List;

/**
 * A batch holds the exchanges that were added since the last read.
 *
 * @param added oldest first
 * @param firstKept all exchanges with a lower ID are gone from the log
 * @param dropped those of them that were not cleared by the user
 */
public record Batch(List<Exchange> added, long firstKept, Dropped dropped) {

    public Batch {
        added = List.copyOf(added);
    }
}
