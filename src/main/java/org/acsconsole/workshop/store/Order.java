package org.acsconsole.workshop.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The order in which tokens, revokes and goings back of the clock came.
 *
 * <p>It goes on rising over restarts: its upper part counts the starts, so that tokens need no write.
 */
public final class Order implements LongSupplier {

    private static final int BITS_WITHIN_A_START = 40;

    private final AtomicLong last;

    Order(long starts) {
        last = new AtomicLong(starts << BITS_WITHIN_A_START);
    }

    /** The next place. */
    @Override
    public long getAsLong() {
        return last.incrementAndGet();
    }
}
