package org.acsconsole.job;

import java.util.List;
import java.util.Optional;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.IdentityId;

/**
 * How a job ended.
 *
 * @param items one for each identity, in the order given
 * @param stoppedBy the fault that would have hit all others too; empty if the job was not stopped by one
 */
public record JobResult(List<Item> items, Optional<Fault> stoppedBy) {

    /** One identity and what became of it. */
    public record Item(IdentityId id, ItemOutcome outcome) {}

    public JobResult {
        items = List.copyOf(items);
    }

    public long done() {
        return count(ItemOutcome.Done.class);
    }

    public long failed() {
        return count(ItemOutcome.Failed.class);
    }

    public long notStarted() {
        return count(ItemOutcome.NotStarted.class);
    }

    private long count(Class<? extends ItemOutcome> kind) {
        return items.stream().map(Item::outcome).filter(kind::isInstance).count();
    }
}
