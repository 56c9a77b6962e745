package org.acsconsole.wire;

import java.util.concurrent.atomic.AtomicBoolean;

/** One follower's place in a {@link WireLog}: told once that there is news, then not again until it has looked. */
public final class Feed implements AutoCloseable {

    private final WireLog log;
    private final Runnable news;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile long seen;

    Feed(WireLog log, Runnable news) {
        this.log = log;
        this.news = news;
    }

    /** All that came since the last take. */
    public Batch take() {
        told.set(false);
        Batch batch = log.since(seen);
        if (!batch.added().isEmpty()) {
            seen = batch.added().getLast().id();
        }
        return batch;
    }

    /** How many exchanges the next take would bring. */
    public long waiting() {
        told.set(false);
        return log.countSince(seen);
    }

    /** Ends the news. */
    @Override
    public void close() {
        log.unfollow(this);
    }

    void tell() {
        if (!told.get() && told.compareAndSet(false, true)) {
            news.run();
        }
    }
}
