package org.acsconsole.job;

import java.util.List;
import java.util.Optional;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;

/**
 * How a job ended.
 *
 * @param items one for each command, in the order given
 * @param stoppedBy the fault that would have hit all others too; empty if the job was not stopped by one
 */
public record JobResult(List<Item> items, Optional<Fault> stoppedBy) {

    /** One command and what became of it. */
    public record Item(Command command, ItemOutcome outcome) {}

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

    /** Those among the done that the service had deleted before. */
    public long foundGone() {
        return items.stream()
                .filter(item -> item.outcome() instanceof ItemOutcome.Done done
                        && done.step() instanceof CompletedStep.Deleted deleted
                        && !deleted.found())
                .count();
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
    public List<Command> undone() {
        return items.stream().filter(JobResult::isUndone).map(Item::command).toList();
    }

    private static boolean isUnknown(Item item) {
        return item.outcome() instanceof ItemOutcome.Failed failed
                && failed.fault().reach() == Fault.Reach.UNKNOWN;
    }

    private static boolean isUndone(Item item) {
        return switch (item.outcome()) {
            case ItemOutcome.Done done -> false;
            case ItemOutcome.NotStarted notStarted -> true;
            case ItemOutcome.Failed failed ->
                switch (failed.fault().reach()) {
                    case NOTHING_SENT, UNANSWERED, ANSWERED -> true;
                    case DONE, UNKNOWN -> false;
                };
        };
    }

    private long count(Class<? extends ItemOutcome> kind) {
        return items.stream().map(Item::outcome).filter(kind::isInstance).count();
    }
}
