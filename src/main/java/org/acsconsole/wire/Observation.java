package org.acsconsole.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;

/**
 * An exchange as it went over the wire, secrets and all: handed to {@link WireLog#record}, kept nowhere, printed nowhere.
 *
 * @param time when the request began
 * @param took from then to the end
 * @param signing what the service said of the signature; the client's own string is read from the headers
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

    /** What became of it. */
    public sealed interface Ending {

        /** An answer came. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Answer(int status, List<Header> headers, byte[] body) implements Ending {

            @Override
            public String toString() {
                return "Answer[•••]";
            }
        }

        /** None came. */
        record Failure(Reason<TransportProblem> reason) implements Ending {}
    }

    @Override
    public String toString() {
        return "Observation[•••]";
    }
}
