package org.acsconsole.ui.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.identity.OperationUsage;
import org.acsconsole.identity.RateLimits;
import org.acsconsole.identity.WaitCause;

/** Formats how much of its limits a service is used, and what calls wait for. */
public record PaceText(Texts texts) {

    /** Returns in one line what calls wait for; if none waits, the share of the limit that is used most; empty without a limit. */
    public String line(List<OperationUsage> usages) {
        return usages.stream()
                .flatMap(usage -> cause(usage).stream())
                .findFirst()
                .or(() -> usages.stream()
                        .filter(usage -> usage.limit().isPresent())
                        .max((one, other) -> Double.compare(fraction(one), fraction(other)))
                        .flatMap(this::share))
                .orElse("");
    }

    /** Returns all of it, a line for each share and each cause. */
    public String all(List<OperationUsage> usages) {
        return usages.stream()
                .flatMap(usage -> Stream.concat(share(usage).stream(), cause(usage).stream()))
                .collect(Collectors.joining("\n"));
    }

    private static double fraction(OperationUsage usage) {
        return (double) usage.used() / usage.limit().getAsInt();
    }

    private Optional<String> share(OperationUsage usage) {
        return usage.limit().isEmpty()
                ? Optional.empty()
                : Optional.of(texts.get(
                        "pace.share",
                        texts.get("activity.operation." + usage.operation()),
                        usage.used(),
                        usage.limit().getAsInt(),
                        RateLimits.WINDOW.toSeconds()));
    }

    private Optional<String> cause(OperationUsage usage) {
        return usage.cause().map(cause -> switch (cause) {
            case WaitCause.AtLimit at ->
                texts.get(
                        "pace.at-limit",
                        usage.limit().orElse(usage.used()),
                        RateLimits.WINDOW.toSeconds(),
                        seconds(at.left()));
            case WaitCause.Resting rest ->
                texts.get(rest.asked() ? "pace.resting.asked" : "pace.resting.chosen", seconds(rest.left()));
            case WaitCause.InFlight inFlight -> texts.get("pace.in-flight");
        });
    }

    /** Rounded up: nothing goes on earlier than it says. */
    private static long seconds(Duration left) {
        return left.plusMillis(999).toSeconds();
    }
}
