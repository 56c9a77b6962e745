package org.acsconsole.workshop.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/** What still comes over a connection that was answered already: read and thrown away. */
final class RequestDrain {

    private static final Duration TIME = Duration.ofSeconds(2);

    private final EndPoint endPoint;
    private final ByteBuffer thrownAway = BufferUtil.allocate(16 << 10);
    private final Semaphore arrived = new Semaphore(0);
    private final long deadline = NanoTime.now() + TIME.toNanos();

    RequestDrain(EndPoint endPoint) {
        this.endPoint = endPoint;
    }

    /** Returns when the sender hangs up, or has sent too much or for too long. */
    void drain() {
        try {
            long drained = 0;
            while (drained < BodyReader.MOST_DRAINED && NanoTime.until(deadline) > 0) {
                BufferUtil.clear(thrownAway);
                int filled = endPoint.fill(thrownAway);
                if (filled < 0 || (filled == 0 && !moreComes())) {
                    return;
                }
                drained += filled;
            }
        } catch (IOException hungUp) {
            // nothing more comes
        }
    }

    private boolean moreComes() {
        if (!endPoint.tryFillInterested(Callback.from(arrived::release))) {
            return false; // the connection itself waits for more
        }
        try {
            return arrived.tryAcquire(NanoTime.until(deadline), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
