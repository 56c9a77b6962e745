package org.acsconsole.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobState;
import org.jspecify.annotations.Nullable;

/** Formats jobs and their items, wherever they are listed. */
public final class JobText {

    private final Texts texts;
    private final Times times;
    private final ActivityText activityText;

    public JobText(Formats formats) {
        this.texts = formats.texts();
        this.times = formats.times();
        this.activityText = new ActivityText(formats, InstantSource.system());
    }

    public String begun(Job job) {
        return activityText.whenShort(job.begun().at());
    }

    public String begunInFull(Job job) {
        return times.stamp(job.begun().at());
    }

    /** What it does, and for how many. */
    public String what(Job job) {
        return texts.get("job.kind." + job.kind(), job.counts().total());
    }

    public String state(Job job) {
        return texts.get("job.state." + job.state());
    }

    public Tone tone(Job job) {
        return switch (job.state()) {
            case PREPARING, RUNNING -> Tone.ACCENT;
            case INTERRUPTED, PAUSED -> Tone.WARNING;
            case CANCELLED -> Tone.NEUTRAL;
            case ENDED -> job.counts().of(ItemState.FAILED, ItemState.UNKNOWN) == 0 ? Tone.SUCCESS : Tone.DANGER;
        };
    }

    /** The fault that paused it; empty if none did. */
    public String why(Job job) {
        String code = job.progress().code();
        return code == null ? "" : FaultText.title(code, texts);
    }

    /** How many of how many have an outcome. */
    public String progress(Job job) {
        return texts.get("job.progress", job.counts().settled(), job.counts().total());
    }

    /** How many have another outcome than done; empty if all are. */
    public String notDone(Job job) {
        return Stream.of(ItemState.FAILED, ItemState.UNKNOWN, ItemState.GONE, ItemState.SKIPPED)
                .filter(state -> job.counts().of(state) > 0)
                .map(state -> texts.get("job.count." + state, job.counts().of(state)))
                .collect(Collectors.joining(" · "));
    }

    /**
     * How fast it goes, and how long it still takes; empty unless it runs.
     *
     * @param perSecond 0 while that is not known
     */
    public String rate(Job job, double perSecond, Duration left) {
        if (job.state() != JobState.RUNNING || (perSecond == 0 && left.isZero())) {
            return "";
        }
        return perSecond == 0
                ? texts.get("job.left", times.span(left))
                : texts.get("job.rate", perSecond, times.span(left));
    }

    public String state(ItemState state) {
        return texts.get("job.item.state." + state);
    }

    public Tone tone(ItemState state) {
        return switch (state) {
            case WAITING, GONE, SKIPPED -> Tone.NEUTRAL;
            case SENT -> Tone.ACCENT;
            case DONE -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
            case UNKNOWN -> Tone.WARNING;
        };
    }

    /** What went wrong, why there was nothing to do, or how it is known to be done without an answer; empty where it was answered. */
    public String problem(JobItemRow row) {
        String code = row.outcome().code();
        if (code == null) {
            return "";
        }
        return switch (row.state()) {
            case SKIPPED -> JobReport.skipped(code, texts);
            case DONE -> texts.get("activity.found");
            case GONE -> "";
            case WAITING, SENT, FAILED, UNKNOWN -> FaultText.title(code, texts);
        };
    }

    /** What to do about it; empty where nothing went wrong. */
    public String advice(JobItemRow row) {
        String code = row.outcome().code();
        return code == null || row.state() == ItemState.GONE || row.state() == ItemState.DONE
                ? ""
                : FaultText.action(code, texts);
    }

    public String requestId(JobItemRow row) {
        @Nullable String id = row.outcome().requestId();
        return id == null ? "" : id;
    }

    public String at(JobItemRow row) {
        @Nullable Instant at = row.outcome().at();
        return at == null ? "" : activityText.whenShort(at);
    }
}
