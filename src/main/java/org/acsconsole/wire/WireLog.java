package org.acsconsole.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A wire log keeps the latest exchanges within its limits and drops the oldest first. It is thread-safe, and no method waits
 * for a reader.
 */
public final class WireLog {

    /** The maximum number of exchanges. */
    public static final int MOST_EXCHANGES = 10_000;

    /** The maximum memory that they use, as estimated. */
    public static final long MOST_BYTES = 32L << 20;

    private final int mostExchanges;
    private final long mostBytes;
    private final ArrayDeque<Exchange> kept = new ArrayDeque<>();
    private final List<Feed> feeds = new CopyOnWriteArrayList<>();
    private Dropped dropped = Dropped.NONE;
    private long bytes;
    private long nextId = 1;

    public WireLog() {
        this(MOST_EXCHANGES, MOST_BYTES);
    }

    WireLog(int mostExchanges, long mostBytes) {
        this.mostExchanges = mostExchanges;
        this.mostBytes = mostBytes;
    }

    /** Redacts and keeps the exchange. */
    public void record(Observation seen) {
        add(Redaction.of(seen));
        feeds.forEach(Feed::notifyOnce);
    }

    /** Returns all kept exchanges, oldest first. */
    public synchronized List<Exchange> snapshot() {
        return List.copyOf(kept);
    }

    public void clear() {
        synchronized (this) {
            kept.clear();
            dropped = Dropped.NONE;
            bytes = 0;
        }
        feeds.forEach(Feed::notifyOnce);
    }

    /**
     * Follows the log from its oldest exchange on.
     *
     * @param news called on the recording thread when there are new exchanges; must return at once
     */
    public Feed follow(Runnable news) {
        Feed feed = new Feed(this, news);
        feeds.add(feed);
        return feed;
    }

    void unfollow(Feed feed) {
        feeds.remove(feed);
    }

    synchronized Batch since(long id) {
        List<Exchange> added = new ArrayList<>();
        Iterator<Exchange> newestFirst = kept.descendingIterator();
        while (newestFirst.hasNext()) {
            Exchange exchange = newestFirst.next();
            if (exchange.id() <= id) {
                break;
            }
            added.add(exchange);
        }
        Collections.reverse(added);
        return new Batch(added, firstKept(), dropped);
    }

    synchronized long countSince(long id) {
        return Math.max(0, nextId - Math.max(id + 1, firstKept()));
    }

    synchronized long estimatedBytes() {
        return bytes;
    }

    private synchronized void add(Exchange exchange) {
        kept.addLast(exchange.numbered(nextId++));
        bytes += exchange.estimatedBytes();
        while (kept.size() > mostExchanges || bytes > mostBytes) {
            Exchange oldest = kept.removeFirst();
            bytes -= oldest.estimatedBytes();
            dropped = dropped.and(oldest);
        }
    }

    private long firstKept() {
        Exchange oldest = kept.peekFirst();
        return oldest == null ? nextId : oldest.id();
    }
}
