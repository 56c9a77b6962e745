package org.acsconsole.ledger.store;

import java.time.Duration;

/**
 * How far the ledger goes before it says no or takes another way.
 *
 * @param longestWait for a lock that another program holds, or for a free connection
 * @param dense more hits than this are looked for along the list's own order, fewer are fetched and sorted
 * @param maxPages the largest size of the file in SQLite's pages
 * @param longestSearch what is not counted after so long is shown as "more than", and what is not found is searched for in a further
 *     question
 */
public record Limits(Duration longestWait, int dense, long maxPages, Duration longestSearch) {

    public static final Limits STANDARD =
            new Limits(Duration.ofSeconds(10), 10_000, 4_294_967_294L, Duration.ofMillis(250));

    /** The standard, with other bounds for searches and for the size of the file. */
    public static Limits of(Duration longestWait, int dense, long maxPages) {
        return new Limits(longestWait, dense, maxPages, STANDARD.longestSearch());
    }
}
