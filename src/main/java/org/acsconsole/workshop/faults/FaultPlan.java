package org.acsconsole.workshop.faults;

import java.time.Duration;
import java.util.Objects;
import org.acsconsole.workshop.protocol.FailNext;
import org.acsconsole.workshop.protocol.FailShare;
import org.acsconsole.workshop.protocol.FaultsChange;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong.
 *
 * @param latency added to each request
 * @param limitPercent how much of Azure's published limits is kept, 0 for none
 * @param failNext what happens to the next requests; null for nothing
 * @param failShare what happens to a share of the requests; null for nothing
 * @param revocationDelay after what span of service time a revoke takes effect
 */
public record FaultPlan(
        Duration latency,
        int limitPercent,
        @Nullable FailNext failNext,
        @Nullable FailShare failShare,
        Duration revocationDelay) {

    private static final int ALL = 100;
    private static final Duration LONGEST_LATENCY = Duration.ofMillis(FaultsChange.MOST_LATENCY_MILLIS);

    /** What Azure promises. */
    public static final Duration LONGEST_REVOCATION_DELAY = Duration.ofMinutes(15);

    /** All goes well. */
    public static final FaultPlan NONE = new FaultPlan(Duration.ZERO, 0, null, null, Duration.ZERO);

    public FaultPlan {
        requireWithin(latency, LONGEST_LATENCY);
        requireWithin(revocationDelay, LONGEST_REVOCATION_DELAY);
    }

    /** Whether no request fares otherwise than it should; a revoke may still take its time. */
    boolean sparesRequests() {
        return latency.isZero() && !limits() && failNext == null && failShare == null;
    }

    /** Whether limits are kept. */
    public boolean limits() {
        return limitPercent > 0;
    }

    /** How many of the operation pass in a window: at least one; as Azure has it while no limits are kept. */
    public int limitOf(Metered operation) {
        return limits() ? Math.max(1, operation.limit() * limitPercent / 100) : operation.limit();
    }

    private int percent(FaultsChange change) {
        if (change.limitPercent() != null) {
            return change.limitPercent();
        }
        return change.limits() == null ? limitPercent : change.limits() ? ALL : 0;
    }

    /** The plan after the change: a count or percentage of zero ends what was ordered. */
    public FaultPlan with(FaultsChange change) {
        Integer millis = change.latencyMillis();
        FailNext next = change.failNext();
        FailShare share = change.failShare();
        FaultPlan changed = new FaultPlan(
                millis == null ? latency : Duration.ofMillis(millis),
                percent(change),
                failNext,
                failShare,
                Objects.requireNonNullElse(change.revocationDelay(), revocationDelay));
        changed = next == null ? changed : changed.withFailNext(next.count() == 0 ? null : next);
        return share == null ? changed : changed.withFailShare(share.percent() == 0 ? null : share);
    }

    public FaultPlan withFailNext(@Nullable FailNext wanted) {
        return new FaultPlan(latency, limitPercent, wanted, failShare, revocationDelay);
    }

    public FaultPlan withFailShare(@Nullable FailShare wanted) {
        return new FaultPlan(latency, limitPercent, failNext, wanted, revocationDelay);
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
