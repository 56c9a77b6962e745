package org.acsconsole.workshop.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request to change the faults in force; null for what stays as it is.
 *
 * @param limits whether Azure's published limits are to be enforced, or none
 * @param limitPercent how much of these limits is to be enforced, 0 for none; wins over {@code limits}
 * @param revocationDelay up to the 15 minutes that Azure promises
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaultsChange(
        @Range(least = 0, most = MOST_LATENCY_MILLIS) @Nullable
        Integer latencyMillis,

        @Nullable Boolean limits,

        @Range(least = 0, most = 100) @Nullable Integer limitPercent,

        @Nullable FailNext failNext,
        @Nullable FailShare failShare,
        @Nullable Duration revocationDelay) {

    /** The longest latency: well within the time for which a connection may be idle. */
    public static final int MOST_LATENCY_MILLIS = 20_000;

    public static FaultsChange latencyMillis(int wanted) {
        return new FaultsChange(wanted, null, null, null, null, null);
    }

    public static FaultsChange limits(boolean wanted) {
        return new FaultsChange(null, wanted, null, null, null, null);
    }

    public static FaultsChange limitPercent(int wanted) {
        return new FaultsChange(null, null, wanted, null, null, null);
    }

    public static FaultsChange failNext(int count, FaultKind kind) {
        return new FaultsChange(null, null, null, new FailNext(count, kind), null, null);
    }

    public static FaultsChange failShare(int percent, FaultKind kind) {
        return new FaultsChange(null, null, null, null, new FailShare(percent, kind), null);
    }

    public static FaultsChange revocationDelay(Duration wanted) {
        return new FaultsChange(null, null, null, null, null, wanted);
    }
}
