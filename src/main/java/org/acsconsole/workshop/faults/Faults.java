package org.acsconsole.workshop.faults;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;
import org.acsconsole.workshop.protocol.FailNext;
import org.acsconsole.workshop.protocol.FailShare;
import org.acsconsole.workshop.protocol.FaultKind;

/**
 * The faults in force. They live in memory only: a service that was started again is a healthy one.
 *
 * <p>While there are none, a request pays one read of a field for them.
 */
public final class Faults implements AutoCloseable {

    private final Meter meter;
    private final DoubleSupplier chance;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile FaultPlan plan = FaultPlan.NONE;

    /**
     * @param wall on which the windows of the limits are measured
     * @param chance numbers from 0 up to 1
     */
    public Faults(InstantSource wall, DoubleSupplier chance) {
        this.meter = new Meter(wall);
        this.chance = chance;
    }

    public FaultPlan plan() {
        return plan;
    }

    public Meter meter() {
        return meter;
    }

    public synchronized void change(UnaryOperator<FaultPlan> step) {
        FaultPlan before = plan;
        plan = step.apply(before);
        if (!before.limits() || !plan.limits()) {
            meter.clear();
        }
    }

    /** Whether requests need not ask for more. */
    public boolean spareRequests() {
        return plan.sparesRequests();
    }

    /** Lets the request wait as long as the latency says, or until the service closes. */
    public void delay() {
        try {
            closing.await(plan.latency().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Counts the operation: how long to wait if the limit is reached; empty if it may pass. */
    public Optional<Duration> overLimit(Metered operation) {
        return Optional.of(plan.limits() ? meter.take(operation, plan.limitOf(operation)) : Duration.ZERO)
                .filter(wait -> !wait.isZero());
    }

    /** What happens to the request that comes now; empty if it is spared. */
    public Optional<FaultKind> next() {
        FailShare share = plan.failShare();
        Optional<FaultKind> ordered = plan.failNext() == null ? Optional.empty() : takeOrdered();
        return ordered.isPresent() || share == null || chance.getAsDouble() * 100 >= share.percent()
                ? ordered
                : Optional.of(share.kind());
    }

    private synchronized Optional<FaultKind> takeOrdered() {
        FailNext ordered = plan.failNext();
        plan = plan.oneLess();
        return Optional.ofNullable(ordered).map(FailNext::kind);
    }

    /** Ends all waits. */
    @Override
    public void close() {
        closing.countDown();
    }
}
