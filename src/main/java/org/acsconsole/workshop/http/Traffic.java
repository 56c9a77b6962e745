package org.acsconsole.workshop.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request and what came of it, as it went over the wire: secrets are in it, so it prints nothing of itself.
 *
 * @param time when the request began to arrive
 * @param took from then until the answer was ready
 * @param answer null where the connection was ended without one, on purpose
 * @param signature null where none was asked for
 */
public record Traffic(
        Instant time,
        Duration took,
        Sent request,
        @Nullable Returned answer,
        @Nullable CheckedSignature signature) {

    /** One header line. */
    public record Field(String name, String value) {

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * The request; its body is empty where it could not be read.
     *
     * @param port the service's port that it came to, whatever its Host header says
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Sent(int port, String method, String rawTarget, List<Field> headers, byte[] body) {

        @Override
        public String toString() {
            return "Sent[•••]";
        }
    }

    /** The answer. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Returned(int status, List<Field> headers, byte[] body) {

        @Override
        public String toString() {
            return "Returned[•••]";
        }
    }

    /** Who wants to know of all traffic. Called on the threads of the requests, many at once: it must return soon. */
    @FunctionalInterface
    public interface Listener {

        /** Nobody listens. */
        Listener NOBODY = traffic -> {};

        void exchanged(Traffic traffic);
    }

    @Override
    public String toString() {
        return "Traffic[•••]";
    }
}
