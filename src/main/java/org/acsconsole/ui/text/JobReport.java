package org.acsconsole.ui.text;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.job.ItemOutcome;
import org.acsconsole.job.JobResult;
import org.jspecify.annotations.Nullable;

/** Formats how a job ended. */
public final class JobReport {

    private static final int MOST_SHOWN = 1_000;

    private final Texts texts;
    private final JobResult result;
    private final Function<IdentityId, String> names;

    /** @param names what users call an identity */
    public JobReport(Texts texts, JobResult result, Function<IdentityId, String> names) {
        this.texts = texts;
        this.result = result;
        this.names = names;
    }

    /** The counts, and what it means that some are already gone. */
    public String summary() {
        long gone = result.alreadyGone();
        return gone == 0 ? counts() : counts() + "\n" + texts.get("job.result.gone", gone);
    }

    /** How many are done, already gone, failed, unknown and not started, on one line. */
    public String counts() {
        return texts.get(
                "job.result.summary",
                result.done(),
                result.failed(),
                result.unknown(),
                result.notStarted(),
                result.alreadyGone());
    }

    /** Why the job ended before its last item; empty if it did not. */
    public String stopped() {
        return result.stoppedBy()
                .map(fault -> FaultText.of(fault, texts))
                .map(said -> texts.get("job.result.stopped", said.title(), said.action()))
                .orElseGet(() -> result.notStarted() == 0 ? "" : texts.get("job.result.cancelled"));
    }

    /** The first of the items that are not done; all of them are in {@link #asText}. */
    public List<JobResult.Item> open() {
        return result.items().stream()
                .filter(item -> !item.isDone())
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Those that can be tried again. */
    public List<Command> undone() {
        return result.undone();
    }

    public String name(JobResult.Item item) {
        return item.command().identity().map(names).orElse("");
    }

    public String outcome(JobResult.Item item) {
        return item.isAlreadyGone() ? texts.get("activity.outcome.ALREADY_GONE") : outcome(item.outcome());
    }

    private String outcome(ItemOutcome outcome) {
        return switch (outcome) {
            case ItemOutcome.Done done -> texts.get("job.result.done");
            case ItemOutcome.Failed failed ->
                FaultText.of(failed.fault(), texts).title();
            case ItemOutcome.NotStarted notStarted -> texts.get("job.result.not-started");
        };
    }

    /** Everything for the clipboard: the summary, then a line an item with its ID, outcome and request ID, by tabs. */
    public String asText() {
        return result.items().stream()
                .map(item -> String.join("\t", id(item), outcome(item), requestId(item)))
                .collect(Collectors.joining("\n", summary() + "\n", "\n"));
    }

    private static String id(JobResult.Item item) {
        return item.command().identity().map(IdentityId::value).orElse("");
    }

    private static String requestId(JobResult.Item item) {
        @Nullable
        String id = item.outcome() instanceof ItemOutcome.Failed failed
                ? failed.fault().requestId()
                : null;
        return id == null ? "" : id;
    }
}
