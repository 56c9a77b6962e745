package org.acsconsole.workshop.faults;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong.
 *
 * @param latency added to each request
 * @param limits whether Azure's published limits are kept
 * @param failNext what happens to the next requests; null for nothing
 * @param failShare what happens to a share of the requests; null for nothing
 * @param revocationDelay after what span of service time a revoke takes effect
 */
public record FaultPlan(
        Duration latency,
        boolean limits,
        @Nullable FailNext failNext,
        @Nullable FailShare failShare,
        Duration revocationDelay) {

    /** The longest latency: well within the time for which a connection may be idle. */
    public static final Duration LONGEST_LATENCY = Duration.ofSeconds(20);

    /** What Azure promises. */
    public static final Duration LONGEST_REVOCATION_DELAY = Duration.ofMinutes(15);

    /** All goes well. */
    public static final FaultPlan NONE = new FaultPlan(Duration.ZERO, false, null, null, Duration.ZERO);

    public FaultPlan {
        requireWithin(latency, LONGEST_LATENCY);
        requireWithin(revocationDelay, LONGEST_REVOCATION_DELAY);
    }

    /**
     * The next requests fail.
     *
     * @param count how many are still to come, at least one
     */
    public record FailNext(int count, FaultKind kind) {}

    /**
     * A share of the requests fails.
     *
     * @param percent 1 to 100
     */
    public record FailShare(int percent, FaultKind kind) {}

    /** Whether no request fares otherwise than it should; a revoke may still take its time. */
    boolean sparesRequests() {
        return latency.isZero() && !limits && failNext == null && failShare == null;
    }

    public FaultPlan withLatency(Duration wanted) {
        return new FaultPlan(wanted, limits, failNext, failShare, revocationDelay);
    }

    public FaultPlan withLimits(boolean wanted) {
        return new FaultPlan(latency, wanted, failNext, failShare, revocationDelay);
    }

    public FaultPlan withFailNext(@Nullable FailNext wanted) {
        return new FaultPlan(latency, limits, wanted, failShare, revocationDelay);
    }

    public FaultPlan withFailShare(@Nullable FailShare wanted) {
        return new FaultPlan(latency, limits, failNext, wanted, revocationDelay);
    }

    public FaultPlan withRevocationDelay(Duration wanted) {
        return new FaultPlan(latency, limits, failNext, failShare, wanted);
    }

    /** After one of the next requests has failed. */
    FaultPlan oneLess() {
        FailNext left =
                failNext == null || failNext.count() <= 1 ? null : new FailNext(failNext.count() - 1, failNext.kind());
        return withFailNext(left);
    }

    private static void requireWithin(Duration span, Duration longest) {
        if (span.isNegative() || span.compareTo(longest) > 0) {
            throw new IllegalArgumentException("not from 0 to " + longest + ": " + span);
        }
    }
}
