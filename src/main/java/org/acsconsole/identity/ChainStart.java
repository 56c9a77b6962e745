package org.acsconsole.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the chain of a ledger's events begins.
 *
 * @param at when its first event was written; null if there is none
 * @param activitiesBefore how many activities in the list have no event, for consoles of that time wrote none
 */
public record ChainStart(@Nullable Instant at, long activitiesBefore) {}
