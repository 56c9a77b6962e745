package org.acsconsole.workshop.http;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content.Chunk;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request's body when it is asked for, within its size and its time. Of a sender who is not known a short one is kept,
 * and of all long ones together no more than the room that they share.
 */
final class BodyReader implements HttpCall.Content {

    /** The most that is read and thrown away, so that a sender in full flow receives the refusal. */
    static final long MOST_DRAINED = 64L << 20;

    private static final byte[] NOTHING = new byte[0];

    private final Request request;
    private final HttpLimits limits;
    private final Semaphore room;
    private final long deadline;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(256);
    private final Semaphore arrived = new Semaphore(0);
    private long length;
    private boolean atEnd;
    private boolean hasRoom;
    private boolean dropped;
    private @Nullable Refusal failure;

    /** @param room for the long bodies of all requests, in bytes */
    BodyReader(Request request, HttpLimits limits, Semaphore room) {
        this.request = request;
        this.limits = limits;
        this.room = room;
        this.deadline = request.getBeginNanoTime() + limits.requestTime().toNanos();
    }

    @Override
    public byte[] whole() {
        read(limits.bodyBytes());
        if (length > limits.bodyBytes() || dropped) {
            throw tooLarge();
        }
        return body.toByteArray();
    }

    @Override
    public Optional<byte[]> ifShort() {
        read(limits.unsignedBytes());
        return dropped || length > limits.unsignedBytes() ? Optional.empty() : Optional.of(body.toByteArray());
    }

    /** Reads to the end what nobody asked for; returns what is kept of the body, or refuses it. */
    byte[] finish() {
        Optional<byte[]> kept = ifShort();
        if (length > limits.bodyBytes()) {
            throw tooLarge();
        }
        return kept.orElse(NOTHING);
    }

    /** What is kept of the body so far. */
    byte[] kept() {
        return dropped || !atEnd ? NOTHING : body.toByteArray();
    }

    void release() {
        if (hasRoom) {
            hasRoom = false;
            room.release(limits.bodyBytes());
        }
    }

    /** What cannot be read once is not read again. */
    private void read(int most) {
        if (failure != null) {
            throw failure;
        }
        try {
            readToTheEnd(most);
        } catch (Refusal refusal) {
            failure = refusal;
            throw refusal;
        }
    }

    private void readToTheEnd(int most) {
        if (request.getLength() > MOST_DRAINED) {
            throw tooLarge();
        }
        while (!atEnd) {
            Chunk chunk = request.read();
            if (chunk == null) {
                await();
            } else if (Chunk.isFailure(chunk)) {
                throw refusal(chunk.getFailure());
            } else {
                atEnd = chunk.isLast();
                take(chunk, most);
            }
        }
    }

    private void take(Chunk chunk, int most) {
        int size = chunk.remaining();
        length += size;
        if (length > most) {
            dropped = true;
            body.reset();
        } else if (size > 0) {
            if (length > limits.unsignedBytes()) {
                takeRoom();
            }
            byte[] bytes = new byte[size];
            chunk.getByteBuffer().get(bytes);
            body.writeBytes(bytes);
        }
        chunk.release();
        if (length > MOST_DRAINED) {
            throw tooLarge();
        }
    }

    private void takeRoom() {
        try {
            if (!hasRoom && !room.tryAcquire(limits.bodyBytes(), NanoTime.until(deadline), TimeUnit.NANOSECONDS)) {
                throw tooSlow();
            }
            hasRoom = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooSlow();
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
