package org.acsconsole.ui.identities;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.job.ItemOutcome;
import org.acsconsole.job.JobResult;
import org.acsconsole.ui.common.FaultWords;
import org.acsconsole.ui.common.Texts;
import org.jspecify.annotations.Nullable;

/** How a job ended, in words. */
final class JobReport {

    private final RowWords words;
    private final JobResult result;
    private final Map<IdentityId, Identity> identities;

    JobReport(RowWords words, JobResult result, Selection about) {
        this.words = words;
        this.result = result;
        this.identities =
                about.identities().stream().collect(Collectors.toMap(Identity::id, Function.identity(), (a, b) -> a));
    }

    /** How many are done, failed and not started. */
    String summary() {
        return texts().get("identities.result.summary", result.done(), result.failed(), result.notStarted());
    }

    /** Why the job ended before its last item; empty if it did not. */
    String stopped() {
        return result.stoppedBy()
                .map(fault -> FaultWords.of(fault, texts()))
                .map(said -> texts().get("identities.result.stopped", said.title(), said.action()))
                .orElseGet(() -> result.notStarted() == 0 ? "" : texts().get("identities.result.cancelled"));
    }

    /** The items that are not done. */
    List<JobResult.Item> open() {
        return result.items().stream()
                .filter(item -> !(item.outcome() instanceof ItemOutcome.Done))
                .toList();
    }

    String name(JobResult.Item item) {
        Identity identity = identities.get(item.id());
        return identity == null ? words.ids().shortened(item.id()) : words.name(identity);
    }

    String outcome(JobResult.Item item) {
        return switch (item.outcome()) {
            case ItemOutcome.Done done -> texts().get("identities.result.done");
            case ItemOutcome.Failed failed ->
                FaultWords.of(failed.fault(), texts()).title();
            case ItemOutcome.NotStarted notStarted -> texts().get("identities.result.not-started");
        };
    }

    /** Everything for the clipboard: the summary, then a line an item with its ID, outcome and request ID, by tabs. */
    String asText() {
        return result.items().stream()
                .map(item -> String.join("\t", item.id().value(), outcome(item), requestId(item)))
                .collect(Collectors.joining("\n", summary() + "\n", "\n"));
    }

    private static String requestId(JobResult.Item item) {
        @Nullable
        String id = item.outcome() instanceof ItemOutcome.Failed failed
                ? failed.fault().requestId()
                : null;
        return id == null ? "" : id;
    }

    private Texts texts() {
        return words.texts();
    }
}
