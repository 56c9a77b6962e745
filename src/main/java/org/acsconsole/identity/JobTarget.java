package org.acsconsole.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An identity that a job is to be about.
 *
 * @param known as the ledger has it; null if it does not
 */
public record JobTarget(IdentityId id, @Nullable IdentityRow known) {

    /** One that the ledger has. */
    public JobTarget(IdentityRow row) {
        this(row.identity().id(), row);
    }

    /** The identity, which the ledger has. */
    public Identity identity() {
        return Objects.requireNonNull(known, "the ledger does not have it").identity();
    }

    /** Returns the delete of it; one that the service did not have is marked as deleted if it still does not. */
    public Command.OfService delete() {
        return known != null && known.identity().state() == IdentityState.MISSING
                ? new Command.CleanUp(id)
                : new Command.Delete(id);
    }
}
