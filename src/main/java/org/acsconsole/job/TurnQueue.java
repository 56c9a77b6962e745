package org.acsconsole.job;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import org.acsconsole.identity.Pace;
import org.acsconsole.identity.WaitCause;

/**
 * A turn queue says who may call one operation of one service next: at any time no more calls than the limit are in flight or were
 * answered within the window. A call counts from its answer on, since the service counted it before that; so no way of counting on the
 * service's side, by fixed windows, sliding ones or a bucket, sees more than the limit.
 *
 * <p>Not thread-safe. All times are nanoseconds of one clock that never goes back.
 */
final class TurnQueue {

    /** In the place of a time: the wait ends when another call is answered or gives up. */
    static final long NO_TIME = Long.MAX_VALUE;

    static final int UNLIMITED = Integer.MAX_VALUE;

    /** How many places a long job leaves free, where the limit is not smaller than twenty times as many. */
    private static final int KEPT_FREE = 5;

    private static final int SHARE = 20;

    /** A job that needs at most so many windows leaves nothing free: one place would cost it a whole window. */
    private static final int SHORT = 3;

    private final long window;
    private final ArrayDeque<Long> answered = new ArrayDeque<>();
    private final PriorityQueue<Turn> waiting =
            new PriorityQueue<>(Comparator.comparingInt((Turn turn) -> turn.left() == Pace.INTERACTIVE ? 0 : 1)
                    .thenComparingLong(Turn::number));
    private int limit;
    private int inFlight;
    private long entered;
    private long notBefore = Long.MIN_VALUE;
    private boolean asked;
    private boolean probing;

    /**
     * A turn is a call that waits; users' calls go before those of jobs, and each in the order in which they came.
     *
     * @param left as in {@link Pace#during}
     */
    record Turn(long left, long number) {}

    TurnQueue(int limit, long window) {
        this.limit = limit;
        this.window = window;
    }

    /** From now on no more calls than that; those that were answered while there was no limit are not counted. */
    void limit(int newLimit) {
        limit = newLimit;
        if (newLimit == UNLIMITED) {
            answered.clear();
        }
    }

    Turn enter(long left) {
        Turn turn = new Turn(left, entered++);
        waiting.add(turn);
        return turn;
    }

    /** Gives up waiting. */
    void leave(Turn turn) {
        waiting.remove(turn);
    }

    /** Returns the nanoseconds after which to ask again: 0 if its turn is now, {@link #NO_TIME} if another call has to end first. */
    long untilTurn(Turn turn, long now) {
        if (!turn.equals(waiting.peek())) {
            return NO_TIME;
        }
        if (now < notBefore) {
            return notBefore - now;
        }
        return probing && inFlight > 0 ? NO_TIME : untilPlace(kept(turn), now);
    }

    private int kept(Turn turn) {
        return turn.left() > (long) SHORT * limit ? Math.min(KEPT_FREE, limit / SHARE) : 0;
    }

    /** A long job may take the places that are kept free just before the next ones come. */
    private long untilPlace(int kept, long now) {
        long free = (long) limit - used(now);
        if (free > kept) {
            return 0;
        }
        if (answered.isEmpty()) {
            return NO_TIME;
        }
        long next = answered.peek() + window - now;
        return free > 0 ? Math.max(0, next - window / SHARE) : next;
    }

    /** Its call is sent. */
    void begin(Turn turn) {
        waiting.remove(turn);
        inFlight++;
    }

    /**
     * Its call has ended.
     *
     * @param reached whether the service may have counted it
     */
    void end(boolean reached, long now) {
        inFlight--;
        if (reached) {
            answeredAt(now);
        }
    }

    /** A call was answered that did not wait here, such as one before the console was started again. */
    void answeredAt(long then) {
        if (limit != UNLIMITED) {
            answered.add(then);
        }
    }

    /**
     * Sends nothing before that time, and then one call alone, until {@link #resume}.
     *
     * @param byService whether the service named the time
     */
    void pause(long until, boolean byService) {
        if (until >= notBefore) {
            notBefore = until;
            asked = byService;
        }
        probing = true;
    }

    /** The service accepts calls again. */
    void resume() {
        probing = false;
    }

    /** Returns for how many nanoseconds nothing is sent; at most 0 if it does not rest. */
    long restLeft(long now) {
        return notBefore == Long.MIN_VALUE ? 0 : notBefore - now;
    }

    /** Returns how many calls count. */
    int used(long now) {
        while (!answered.isEmpty() && answered.peek() + window <= now) {
            answered.poll();
        }
        return inFlight + answered.size();
    }

    int waiting() {
        return waiting.size();
    }

    OptionalInt limit() {
        return limit == UNLIMITED ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    /** Returns why the first of those that wait has to; empty if none waits, or its turn is now. */
    Optional<WaitCause> cause(long now) {
        Turn next = waiting.peek();
        long wait = next == null ? 0 : untilTurn(next, now);
        if (wait == 0) {
            return Optional.empty();
        }
        if (wait == NO_TIME) {
            return Optional.of(new WaitCause.InFlight());
        }
        Duration left = Duration.ofNanos(wait);
        return Optional.of(now < notBefore ? new WaitCause.Resting(left, asked) : new WaitCause.AtLimit(left));
    }
}
