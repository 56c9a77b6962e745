package org.acsconsole.host;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Why something that should go on does not: a failure is reported once it has lasted, until it is over. */
public final class SustainedFailure {

    static final Duration PASSING = Duration.ofSeconds(2);

    private final LongSupplier nanos;
    private final AtomicLong lastSuccess;
    private volatile @Nullable Throwable reported;

    /** @param nanos as {@link System#nanoTime} */
    public SustainedFailure(LongSupplier nanos) {
        this.nanos = nanos;
        this.lastSuccess = new AtomicLong(nanos.getAsLong());
    }

    /** Null while it goes on, or fails only in passing. */
    @Nullable
    Throwable reported() {
        return reported;
    }

    /** It goes on; from any thread. What was reported stays so until {@link #end}. */
    void succeeded() {
        lastSuccess.set(nanos.getAsLong());
    }

    /** It goes on again, or need not. */
    void end() {
        succeeded();
        reported = null;
    }

    /** It failed once more. */
    void failed(Throwable why) {
        if (nanos.getAsLong() - lastSuccess.get() >= PASSING.toNanos()) {
            reported = why;
        }
    }
}
