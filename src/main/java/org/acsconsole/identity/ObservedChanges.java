package org.acsconsole.identity;

import java.time.Instant;
import java.util.List;

/**
 * What changed on a service since a place that a ledger has followed it to.
 *
 * @param from that place; {@link #FIRST} at the beginning
 * @param to the place to look from next
 * @param at the service's time
 * @param setBacks how often the clock was set back, oldest first
 * @param reset whether the service was reset since, so that it has nothing of before
 */
public record ObservedChanges(
        String from, String to, Instant at, List<ClockRewind> setBacks, boolean reset, List<ObservedIdentity> all) {

    /** The place before everything. */
    public static final String FIRST = "";

    public ObservedChanges {
        setBacks = List.copyOf(setBacks);
        all = List.copyOf(all);
    }
}
