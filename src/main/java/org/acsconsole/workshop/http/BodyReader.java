package org.acsconsole.workshop.http;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;

/** Reads a request's body, within its size and its time. */
final class BodyReader {

    /** The most that is read and thrown away, so that a sender in full flow receives the refusal. */
    static final long MOST_DRAINED = 64L << 20;

    private final Request request;
    private final HttpLimits limits;
    private final long deadline;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(256);
    private final Semaphore arrived = new Semaphore(0);
    private long length;

    BodyReader(Request request, HttpLimits limits) {
        this.request = request;
        this.limits = limits;
        this.deadline = request.getBeginNanoTime() + limits.requestTime().toNanos();
    }

    byte[] read() {
        if (request.getLength() > MOST_DRAINED) {
            throw tooLarge();
        }
        boolean last = false;
        while (!last) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                await();
            } else if (Content.Chunk.isFailure(chunk)) {
                throw refusal(chunk.getFailure());
            } else {
                last = chunk.isLast();
                take(chunk);
            }
        }
        if (length > limits.bodyBytes()) {
            throw tooLarge();
        }
        return body.toByteArray();
    }

    private void take(Content.Chunk chunk) {
        int size = chunk.remaining();
        length += size;
        if (length <= limits.bodyBytes() && size > 0) {
            byte[] bytes = new byte[size];
            chunk.getByteBuffer().get(bytes);
            body.writeBytes(bytes);
        }
        chunk.release();
        if (length > MOST_DRAINED) {
            throw tooLarge();
        }
    }

    private void await() {
        request.demand(arrived::release);
        try {
            if (!arrived.tryAcquire(NanoTime.until(deadline), TimeUnit.NANOSECONDS)) {
                throw length > limits.bodyBytes() ? tooLarge() : tooSlow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooSlow();
        }
    }

    private static Refusal refusal(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return tooSlow();
        }
        return failure instanceof HttpException http
                ? new Refusal(Math.clamp(http.getCode(), 400, 499), "BadRequest", "The body cannot be read.")
                : Refusal.malformed("The body is incomplete.");
    }

    private static Refusal tooLarge() {
        return new Refusal(413, "RequestEntityTooLarge", "The body is too large.");
    }

    static Refusal tooSlow() {
        return new Refusal(408, "RequestTimeout", "The request took too long to arrive.");
    }
}
