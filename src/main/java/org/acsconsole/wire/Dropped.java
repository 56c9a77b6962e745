package org.acsconsole.wire;

import java.time.Instant;

/**
 * A log's dropped exchanges are those that it had no room for since it was cleared.
 *
 * @param latest when the latest of them began; of what began later, the log has all
 */
public record Dropped(long count, Instant latest) {

    public static final Dropped NONE = new Dropped(0, Instant.MIN);

    Dropped and(Exchange exchange) {
        return new Dropped(count + 1, exchange.time().isAfter(latest) ? exchange.time() : latest);
    }
}
