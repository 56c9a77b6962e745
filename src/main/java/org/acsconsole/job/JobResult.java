package org.acsconsole.job;

import java.util.List;
import java.util.Optional;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.Operation;

/**
 * How a job ended.
 *
 * @param items one for each command, in the order given
 * @param stoppedBy the fault that would have hit all others too; empty if the job was not stopped by one
 */
public record JobResult(List<Item> items, Optional<Fault> stoppedBy) {

    /** One command and what became of it. */
    public record Item(Command command, ItemOutcome outcome) {

        public boolean isDone() {
            return outcome instanceof ItemOutcome.Done && !isAlreadyGone();
        }

        /** See {@link Operation#isAlreadyGone}. */
        public boolean isAlreadyGone() {
            return switch (outcome) {
                case ItemOutcome.Done done -> done.step() instanceof CompletedStep.Deleted deleted && !deleted.found();
                case ItemOutcome.Failed failed ->
                    command.operation().isAlreadyGone(failed.fault().code());
                case ItemOutcome.NotStarted notStarted -> false;
            };
        }
    }

    public JobResult {
        items = List.copyOf(items);
    }

    public long done() {
        return items.stream().filter(Item::isDone).count();
    }

    /** Those that were tried, and for sure are not done as they should be. */
    public long failed() {
        return items.size() - done() - alreadyGone() - unknown() - notStarted();
    }

    /** Those that were to be deleted, and that the service did not have any more. */
    public long alreadyGone() {
        return items.stream().filter(Item::isAlreadyGone).count();
    }

    /** Those of which nobody knows whether they are done. */
    public long unknown() {
        return items.stream().filter(JobResult::isUnknown).count();
    }

    public long notStarted() {
        return count(ItemOutcome.NotStarted.class);
    }

    /**
     * Those that are not done for sure, in the order given, without those that are already gone. Of one whose outcome nobody knows, or that was done and could not be
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
        return !item.isAlreadyGone() && isUndone(item.outcome());
    }

    private static boolean isUndone(ItemOutcome outcome) {
        return switch (outcome) {
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
