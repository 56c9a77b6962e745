package org.acsconsole.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;

/**
 * An observation is an exchange with its secrets, as it was sent and received. It is passed to {@link WireLog#record}, and
 * never kept or printed.
 *
 * @param time when the request began
 * @param took the time until the end
 * @param signing what the service reported about the signature; the client's string is read from the headers
 */
public record Observation(Instant time, Duration took, Sent request, Ending ending, Signing signing) {

    /** The request. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Sent(String method, String origin, String target, List<Header> headers, byte[] body) {

        @Override
        public String toString() {
            return "Sent[•••]";
        }
    }

    /** The ending says how the exchange ended. */
    public sealed interface Ending {

        /** The service answered. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Answer(int status, List<Header> headers, byte[] body) implements Ending {

            @Override
            public String toString() {
                return "Answer[•••]";
            }
        }

        /** The service did not answer. */
        record Failure(Reason<TransportProblem> reason) implements Ending {}
    }

    @Override
    public String toString() {
        return "Observation[•••]";
    }
}
