package org.acsconsole.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.acsconsole.identity.ActivityQuery;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Pace;
import org.acsconsole.identity.RateLimits;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all calls of this console to one service under its limits, from the first call on, and lets an operation rest that the
 * service refused for now: until the time that it named, or for a second that doubles with each refusal, to half a minute.
 */
public final class Governor implements Pace {

    private static final long FIRST_REST = Duration.ofSeconds(1).toNanos();
    private static final int MOST_DOUBLINGS = 5;
    private static final int UNAVAILABLE = 503;
    private static final int PAGE = 1_000;

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

    /** An operation, and how often in a row the service refused it for now. */
    private static final class Paced {

        private final TurnQueue queue;
        private int refusals;

        Paced(TurnQueue queue) {
            this.queue = queue;
        }
    }

    /**
     * Counts what was answered before this governor was there, such as before the console was started again.
     *
     * @param ledger of the service; blocks
     * @param now on the clock of its activities
     */
    public void recall(Ledger ledger, Instant now) {
        ActivityFilter recent = new ActivityFilter(
                new ActivityFilter.Period(now.minus(RateLimits.WINDOW.multipliedBy(2)), null),
                null,
                null,
                null,
                null,
                null);
        List<Activity> answered = new ArrayList<>();
        List<ActivityRow> page = List.of();
        do {
            Activity last = page.isEmpty() ? null : page.getLast().activity();
            page = ledger.activities(new ActivityQuery(recent, last, PAGE));
            page.stream().map(ActivityRow::activity).forEach(answered::add);
        } while (page.size() == PAGE);
        answered.stream()
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

    /** Makes the call when its turn comes; a call of a job is repeated as long as the service refuses it for now. */
    @Override
    public <T> T during(Operation operation, long left, Supplier<T> call) {
        while (true) {
            try {
                return once(paced(operation), left, call);
            } catch (FaultException e) {
                if (left == INTERACTIVE || !(e.fault() instanceof Fault.Throttled)) {
                    throw e;
                }
            }
        }
    }

    private <T> T once(Paced paced, long left, Supplier<T> call) {
        await(paced.queue, left);
        Fault fault = null;
        try {
            return call.get();
        } catch (FaultException e) {
            fault = e.fault();
            throw e;
        } finally {
            ended(paced, fault);
        }
    }

    private void await(TurnQueue queue, long left) {
        lock.lock();
        TurnQueue.Turn turn = queue.enter(left);
        try {
            for (long wait = wait(queue, turn); wait > 0; wait = wait(queue, turn)) {
                moved.awaitNanos(wait);
            }
            queue.begin(turn);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(new Fault.Cancelled(), e);
        } finally {
            queue.leave(turn);
            moved.signalAll();
            lock.unlock();
        }
    }

    private long wait(TurnQueue queue, TurnQueue.Turn turn) {
        return queue.untilTurn(turn, nanoTime.getAsLong());
    }

    private void ended(Paced paced, @Nullable Fault fault) {
        lock.lock();
        try {
            long now = nanoTime.getAsLong();
            paced.queue.end(fault == null || fault.reach() != Fault.Reach.NOTHING_SENT, now);
            if (fault == null) {
                paced.refusals = 0;
            } else if (fault instanceof Fault.Throttled throttled) {
                Duration asked = throttled.retryAfter();
                paced.queue.pause(now + (asked == null ? rest(paced.refusals++) : asked.toNanos()));
            } else if (fault instanceof Fault.ServiceFailed failed && failed.status() == UNAVAILABLE) {
                paced.queue.pause(now + rest(paced.refusals++));
            }
            moved.signalAll();
        } finally {
            lock.unlock();
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
