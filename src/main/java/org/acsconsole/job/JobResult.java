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

    /** Those that were tried, and for sure are not done as they should be. */
    public long failed() {
        return count(ItemOutcome.Failed.class) - unknown();
    }

    /** Those of which nobody knows whether they are done. */
    public long unknown() {
        return items.stream().filter(JobResult::isUnknown).count();
    }

    public long notStarted() {
        return count(ItemOutcome.NotStarted.class);
    }

    /**
     * Those that are not done for sure, in the order given. Of one whose outcome nobody knows, or that was done and could not be
     * recorded, a second try might do it twice.
     */
    public List<IdentityId> undone() {
        return items.stream().filter(JobResult::isUndone).map(Item::id).toList();
    }

    private static boolean isUnknown(Item item) {
        return item.outcome() instanceof ItemOutcome.Failed failed && failed.fault() instanceof Fault.OutcomeUnknown;
    }

    private static boolean isUndone(Item item) {
        return switch (item.outcome()) {
            case ItemOutcome.Done done -> false;
            case ItemOutcome.NotStarted notStarted -> true;
            case ItemOutcome.Failed failed -> !(isUnknown(item) || failed.fault() instanceof Fault.NotRecorded);
        };
    }

    private long count(Class<? extends ItemOutcome> kind) {
        return items.stream().map(Item::outcome).filter(kind::isInstance).count();
    }
}
