package org.acsconsole.wire;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A feed is one reader's position in a {@link WireLog}; it is notified once of new exchanges, and again only after it has
 * read them.
 */
public final class Feed implements AutoCloseable {

    private final WireLog log;
    private final Runnable news;
    private final AtomicBoolean notified = new AtomicBoolean();
    private volatile long seen;

    Feed(WireLog log, Runnable news) {
        this.log = log;
        this.news = news;
    }

    /** Returns the exchanges since the last call. */
    public Batch take() {
        notified.set(false);
        Batch batch = log.since(seen);
        if (!batch.added().isEmpty()) {
            seen = batch.added().getLast().id();
        }
        return batch;
    }

    /** Returns how many exchanges the next {@link #take} would return. */
    public long waiting() {
        notified.set(false);
        return log.countSince(seen);
    }

    /** Ends the notifications. */
    @Override
    public void close() {
        log.unfollow(this);
    }

    void notifyOnce() {
        if (!notified.get() && notified.compareAndSet(false, true)) {
            news.run();
        }
    }
}
