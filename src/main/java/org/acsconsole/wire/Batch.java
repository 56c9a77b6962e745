package org.acsconsole.wire;

import java.util.List;

/**
 * What changed since the last look.
 *
 * @param added oldest first
 * @param firstKept all exchanges with a lower ID are gone from the log
 */
public record Batch(List<Exchange> added, long firstKept) {

    public Batch {
        added = List.copyOf(added);
    }
}
