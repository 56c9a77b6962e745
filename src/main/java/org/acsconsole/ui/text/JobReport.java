package org.acsconsole.ui.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobCounts;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobState;
import org.acsconsole.identity.SkipCause;
import org.jspecify.annotations.Nullable;

/** Formats how a job stands. */
public final class JobReport {

    private final Texts texts;
    private final Job job;
    private final ShownIds ids;

    public JobReport(Formats formats, Job job) {
        this.texts = formats.texts();
        this.ids = formats.ids();
        this.job = job;
    }

    /** The counts, and what it means that some are already gone. */
    public String summary() {
        long gone = job.counts().of(ItemState.GONE);
        return gone == 0 ? counts() : counts() + "\n" + texts.get("job.result.gone", gone);
    }

    /** How many are done, already gone, failed, unknown, skipped, and not started or on their way, on one line. */
    public String counts() {
        JobCounts counts = job.counts();
        boolean goes = job.state() == JobState.PREPARING || job.state() == JobState.RUNNING;
        return texts.get(
                goes ? "job.result.going" : "job.result.summary",
                counts.of(ItemState.DONE),
                counts.of(ItemState.FAILED),
                goes ? counts.of(ItemState.UNKNOWN) : counts.of(ItemState.UNKNOWN, ItemState.SENT),
                counts.of(ItemState.WAITING),
                counts.of(ItemState.GONE),
                counts.of(ItemState.SENT),
                counts.of(ItemState.SKIPPED));
    }

    /** Why the job stands still before its last item; empty if it does not. */
    public String stopped() {
        String code = job.progress().code();
        if (code != null) {
            return texts.get("job.result.stopped", FaultText.title(code, texts), FaultText.action(code, texts));
        }
        if (job.state() == JobState.CANCELLED) {
            return texts.get("job.result.cancelled");
        }
        return job.state().canGoOn() ? texts.get("job.result.paused") : "";
    }

    /** What users call what the item is about: an identity, or one that is yet to be created. */
    public String name(JobItemRow item) {
        if (!item.label().isEmpty()) {
            return item.label();
        }
        return Optional.ofNullable(item.outcome().identity())
                .map(ids::shortened)
                .orElseGet(() -> item.command()
                        .flatMap(Command::written)
                        .map(JobReport::label)
                        .orElse(""));
    }

    private static String label(IdentityDetails details) {
        return details.label().isEmpty() ? details.user() : details.label();
    }

    public String outcome(JobItemRow item) {
        String code = item.outcome().code();
        return switch (item.state()) {
            case WAITING -> texts.get(job.state().isFinal() ? "job.result.not-started" : "job.item.waiting");
            case SENT -> texts.get("job.item.sent");
            case DONE -> texts.get(code == null ? "job.result.done" : "activity.found");
            case GONE -> texts.get("activity.outcome.ALREADY_GONE");
            case SKIPPED -> texts.get("job.item.skipped", skipped(code, texts));
            case FAILED, UNKNOWN -> code == null ? texts.get("job.item.unknown") : FaultText.title(code, texts);
        };
    }

    /** Why an item was skipped, by its code; the code itself if nobody knows it. */
    static String skipped(@Nullable String code, Texts texts) {
        return SkipCause.ofCode(code)
                .map(why -> texts.get("job.skipped." + why))
                .orElse(orEmpty(code));
    }

    /** Everything for the clipboard: the summary, then a line for each item with its ID, outcome and request ID, by tabs. */
    public String asText(List<JobItemRow> items) {
        return items.stream()
                .map(item -> String.join(
                        "\t", id(item), outcome(item), orEmpty(item.outcome().requestId())))
                .collect(Collectors.joining("\n", summary() + "\n", "\n"));
    }

    private static String id(JobItemRow item) {
        IdentityId id = item.outcome().identity();
        return id == null ? "" : id.value();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
