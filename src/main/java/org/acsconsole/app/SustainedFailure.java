package org.acsconsole.app;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Why something that should go on does not. What passes soon is no news: it is told once it lasts, and until it is over. */
final class SustainedFailure {

    static final Duration PASSING = Duration.ofSeconds(2);

    private final LongSupplier nanos;
    private final AtomicLong wellAt;
    private final ReadOnlyObjectWrapper<@Nullable Throwable> told = new ReadOnlyObjectWrapper<>();

    /** @param nanos as {@link System#nanoTime} */
    SustainedFailure(LongSupplier nanos) {
        this.nanos = nanos;
        this.wellAt = new AtomicLong(nanos.getAsLong());
    }

    /** Null while it goes on, or fails only in passing. */
    ReadOnlyObjectProperty<@Nullable Throwable> told() {
        return told.getReadOnlyProperty();
    }

    /** It goes on; from any thread. Nothing that was told is taken back before {@link #over}. */
    void well() {
        wellAt.set(nanos.getAsLong());
    }

    /** It goes on again, or need not. */
    void over() {
        well();
        told.set(null);
    }

    /** It failed once more. */
    void failed(Throwable why) {
        if (nanos.getAsLong() - wellAt.get() >= PASSING.toNanos()) {
            told.set(why);
        }
    }
}
