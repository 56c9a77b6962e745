package org.acsconsole.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityFilter;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerWalk;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.OperationUsage;
import org.acsconsole.identity.Pace;
import org.acsconsole.identity.Period;
import org.acsconsole.identity.RateLimits;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all calls of this console to one service under its limits, from the first call on, and lets an operation rest that the
 * service refused for now: until the time that it named, or for a second that doubles with each refusal, to half a minute.
 */
public final class Governor implements Pace {

    private static final long FIRST_REST = Duration.ofSeconds(1).toNanos();
    private static final int MOST_DOUBLINGS = 5;
    private static final int CALLS_OF_A_USER = 4;
    private static final long LONGEST_REST_FOR_A_USER = Duration.ofSeconds(5).toNanos();

    private final Map<Operation, Paced> operations = new EnumMap<>(Operation.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final LongSupplier nanoTime;
    private final RandomGenerator jitter;

    /** A governor of a service with those limits. */
    public Governor(RateLimits limits) {
        this(limits, System::nanoTime, RandomGenerator.getDefault());
    }

    Governor(RateLimits limits, LongSupplier nanoTime, RandomGenerator jitter) {
        long origin = nanoTime.getAsLong();
        this.nanoTime = () -> nanoTime.getAsLong() - origin;
        this.jitter = jitter;
        for (Operation each : Operation.values()) {
            operations.put(
                    each,
                    new Paced(new TurnQueue(limits.of(each).orElse(TurnQueue.UNLIMITED), RateLimits.WINDOW.toNanos())));
        }
    }

    /** An operation, how often in a row the service refused it for now, and since when it does. */
    private static final class Paced {

        private final TurnQueue queue;
        private int refusals;
        private long refusedAt = Long.MIN_VALUE;

        Paced(TurnQueue queue) {
            this.queue = queue;
        }
    }

    /**
     * From now on the service has those limits.
     *
     * @param used how many calls of each operation it counts already, where it had no limit so far
     */
    public void limit(RateLimits limits, Map<Operation, Integer> used) {
        lock.lock();
        try {
            long now = nanoTime.getAsLong();
            operations.forEach((operation, paced) -> {
                boolean begins = paced.queue.limit().isEmpty();
                paced.queue.limit(limits.of(operation).orElse(TurnQueue.UNLIMITED));
                for (int i = 0; begins && i < used.getOrDefault(operation, 0); i++) {
                    paced.queue.answeredAt(now);
                }
            });
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public RateLimits limits() {
        Map<Operation, Integer> perWindow = new EnumMap<>(Operation.class);
        lock.lock();
        try {
            operations.forEach(
                    (operation, paced) -> paced.queue.limit().ifPresent(limit -> perWindow.put(operation, limit)));
        } finally {
            lock.unlock();
        }
        return new RateLimits(perWindow);
    }

    @Override
    public List<OperationUsage> usage() {
        lock.lock();
        try {
            long now = nanoTime.getAsLong();
            return operations.entrySet().stream()
                    .map(each -> usage(each.getKey(), each.getValue().queue, now))
                    .filter(usage -> !usage.isIdle())
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private static OperationUsage usage(Operation operation, TurnQueue queue, long now) {
        return new OperationUsage(operation, queue.used(now), queue.limit(), queue.waiting(), queue.cause(now));
    }

    /**
     * Counts what was answered before this governor was there, such as before the console was started again.
     *
     * @param ledger of the service; blocks
     * @param now on the clock of its activities
     */
    public void recall(Ledger ledger, Instant now) {
        ActivityFilter recent = new ActivityFilter(
                new Period(now.minus(RateLimits.WINDOW.multipliedBy(2)), null), null, null, null, null, null);
        LedgerWalk.activities(ledger, recent).stream()
                .map(ActivityRow::activity)
                .filter(activity -> activity.result().outcome() != Activity.Outcome.STARTED)
                .sorted(Comparator.comparing(Governor::endOf))
                .forEach(activity -> recall(activity.operation(), Duration.between(endOf(activity), now)));
    }

    private static Instant endOf(Activity activity) {
        return activity.at().plus(activity.result().took());
    }

    private void recall(Operation operation, Duration before) {
        lock.lock();
        try {
            paced(operation).queue.answeredAt(nanoTime.getAsLong() - before.toNanos());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Makes the call when its turn comes. A call of a job is repeated as long as the service refuses it for now, unless it may have
     * been carried out and does something twice; a user's is repeated a few times if the wait is short, and else shown to the user.
     */
    @Override
    public <T> T during(Operation operation, long left, Supplier<T> call) {
        Paced paced = paced(operation);
        FaultException refusal = null;
        for (int calls = 1; ; calls++) {
            long begun = await(paced.queue, left, refusal);
            Fault fault = null;
            try {
                return call.get();
            } catch (FaultException e) {
                fault = e.fault();
                refusal = e;
            } finally {
                ended(paced, begun, fault);
            }
            if (!isRepeated(operation, left, refusal.fault(), calls)) {
                throw refusal;
            }
        }
    }

    private boolean isRepeated(Operation operation, long left, Fault fault, int calls) {
        if (fault.rest().isEmpty()) {
            return false;
        }
        if (left != INTERACTIVE) {
            return fault.isMadeAgain(operation);
        }
        boolean throttled = fault instanceof Fault.Throttled;
        return (throttled || operation.isRepeatable())
                && calls < (throttled ? CALLS_OF_A_USER : CALLS_OF_A_USER - 1)
                && restLeft(operation) <= LONGEST_REST_FOR_A_USER;
    }

    /**
     * Waits for the turn, and takes it.
     *
     * @param refusal what the call met before; null if it is the first
     * @return when it began
     */
    private long await(TurnQueue queue, long left, @Nullable FaultException refusal) {
        lock.lock();
        TurnQueue.Turn turn = queue.enter(left);
        try {
            if (refusal != null && Thread.interrupted()) {
                throw new InterruptedException();
            }
            for (long wait = wait(queue, turn); wait > 0; wait = wait(queue, turn)) {
                moved.awaitNanos(wait);
            }
            queue.begin(turn);
            return nanoTime.getAsLong();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refusal != null && refusal.fault().reach() != Fault.Reach.ANSWERED
                    ? refusal
                    : new FaultException(new Fault.Cancelled(), e);
        } finally {
            queue.leave(turn);
            moved.signalAll();
            lock.unlock();
        }
    }

    private long wait(TurnQueue queue, TurnQueue.Turn turn) {
        return queue.untilTurn(turn, nanoTime.getAsLong());
    }

    private long restLeft(Operation operation) {
        lock.lock();
        try {
            return paced(operation).queue.restLeft(nanoTime.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    private void ended(Paced paced, long begun, @Nullable Fault fault) {
        boolean reached = fault == null || fault.reach() != Fault.Reach.NOTHING_SENT;
        lock.lock();
        try {
            long now = nanoTime.getAsLong();
            paced.queue.end(reached, now);
            if (fault != null && fault.rest().isPresent()) {
                refused(paced, begun, now, fault.rest().get().asked());
            } else if (reached && begun >= paced.refusedAt) {
                paced.refusals = 0;
                paced.queue.resume();
            }
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Calls that were in flight together are refused together: without a time that the service named, they count once. */
    private void refused(Paced paced, long begun, long now, @Nullable Duration asked) {
        boolean first = begun >= paced.refusedAt;
        if (asked != null) {
            paced.queue.pause(now + asked.toNanos(), true);
        } else if (first) {
            paced.queue.pause(now + rest(paced.refusals++), false);
        }
        if (first) {
            paced.refusedAt = now;
        }
    }

    /** Returns between half of the longest time and all of it, so that consoles that were refused together do not come back together. */
    private long rest(int refusals) {
        long longest = FIRST_REST << Math.min(refusals, MOST_DOUBLINGS);
        return longest / 2 + jitter.nextLong(longest / 2);
    }

    private Paced paced(Operation operation) {
        return Objects.requireNonNull(operations.get(operation));
    }
}
