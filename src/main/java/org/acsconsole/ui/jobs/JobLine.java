package org.acsconsole.ui.jobs;

import java.time.Duration;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.acsconsole.identity.ItemState;
import org.acsconsole.identity.Job;
import org.acsconsole.identity.JobState;

/** A row of the list of jobs, which stays while its job goes on. */
final class JobLine {

    private static final Duration SHORTEST = Duration.ofSeconds(2);

    private final ReadOnlyObjectWrapper<Seen> seen;
    private long from;
    private long settledThen;

    /**
     * A job as it was last read.
     *
     * @param perSecond how many items came to an end in a second; 0 while that is not known
     * @param atTheLimit how long it takes at least by the service's limit; zero where that does not hold it up
     */
    record Seen(Job job, double perSecond, Duration atTheLimit) {

        /** How long it takes until no item waits; zero while that is not known. */
        Duration left() {
            long open = job.counts().of(ItemState.WAITING, ItemState.SENT);
            Duration measured = perSecond == 0 ? Duration.ZERO : Duration.ofSeconds(Math.round(open / perSecond));
            return measured.compareTo(atTheLimit) > 0 ? measured : atTheLimit;
        }
    }

    /** @param nanoTime when the job was read, as {@link System#nanoTime} says it */
    JobLine(Job job, long nanoTime) {
        seen = new ReadOnlyObjectWrapper<>(new Seen(job, 0, Duration.ZERO));
        begin(job, nanoTime);
    }

    UUID key() {
        return job().key();
    }

    Job job() {
        return seen.get().job();
    }

    ReadOnlyObjectProperty<Seen> seen() {
        return seen.getReadOnlyProperty();
    }

    /** Shows the job as it is by now, and how long it takes at the limit. */
    void update(Job job, Duration atTheLimit, long nanoTime) {
        if (job.state() != JobState.RUNNING || job().state() != JobState.RUNNING) {
            begin(job, nanoTime);
        }
        seen.set(new Seen(job, perSecond(job, nanoTime), atTheLimit));
    }

    private void begin(Job job, long nanoTime) {
        from = nanoTime;
        settledThen = job.counts().settled();
    }

    private double perSecond(Job job, long nanoTime) {
        long took = nanoTime - from;
        return took < SHORTEST.toNanos() ? 0 : (job.counts().settled() - settledThen) * 1e9 / took;
    }
}
