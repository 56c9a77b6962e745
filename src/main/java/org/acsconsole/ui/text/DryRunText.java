package org.acsconsole.ui.text;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acsconsole.identity.DryRun;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.RateLimits;

/** Says what a job would do before it is started. */
public record DryRunText(Texts texts, Times times) {

    /** The names of the first few of many, and how many there are beside them; empty for one, which is named elsewhere. */
    public String affected(DryRun run, Function<Identity, String> name) {
        if (run.count() <= 1) {
            return "";
        }
        String first = run.first().stream().map(name).collect(Collectors.joining(", "));
        long left = run.count() - run.first().size();
        return left > 0 ? texts.get("dialog.affected.more", first, left) : first;
    }

    /** How many are skipped, and why; empty if none is. */
    public String skipped(DryRun run) {
        long all = run.skipped().values().stream().mapToLong(Long::longValue).sum();
        String causes = run.skipped().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(cause -> texts.get("dry-run.cause", cause.getValue(), texts.get("job.skipped." + cause.getKey())))
                .collect(Collectors.joining(" · "));
        return all == 0 ? "" : texts.get("dry-run.skipped", all, causes);
    }

    /** How long it takes at least under these limits; empty where all of it is accepted at once. */
    public String atTheLimit(DryRun run, RateLimits limits) {
        return atTheLimit(run.kind(), run.count(), limits);
    }

    /** How long so many items take at least under these limits; empty where all of them are accepted at once. */
    public String atTheLimit(JobKind kind, long count, RateLimits limits) {
        OptionalInt limit = limits.of(kind.operation());
        long windows = limit.isEmpty() ? 0 : (count - 1) / limit.getAsInt();
        return windows <= 0
                ? ""
                : texts.get(
                        "dry-run.limit",
                        limit.getAsInt(),
                        RateLimits.WINDOW.toSeconds(),
                        times.span(RateLimits.WINDOW.multipliedBy(windows)));
    }
}
