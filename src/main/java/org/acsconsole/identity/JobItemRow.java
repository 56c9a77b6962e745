package org.acsconsole.identity;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of a job: what is to be done, and what is known of it.
 *
 * @param command empty if the ledger's row is damaged: nothing is done then
 * @param label that the identity has in the ledger; empty where there is none
 */
public record JobItemRow(JobItem item, Optional<Command> command, Outcome outcome, String label) {

    /**
     * What is known of an item.
     *
     * @param code the fault's stable code; null unless it failed or its outcome is unknown
     * @param requestId the service's request ID; null where there is none
     * @param identity that it was done on, or that came of it; null while there is none
     * @param at when it came into this state; null while it waits
     */
    public record Outcome(
            ItemState state,
            @Nullable String code,
            @Nullable String requestId,
            @Nullable IdentityId identity,
            @Nullable Instant at) {}

    public ItemState state() {
        return outcome.state();
    }
}
