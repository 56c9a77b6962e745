package org.acsconsole.wire;

import java.time.Duration;
import java.util.List;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;

/** What became of a request. */
public sealed interface ExchangeOutcome {

    /** From the request's start to the end. */
    Duration took();

    /** Whether there was no answer, or one that tells of an error. */
    default boolean failed() {
        return switch (this) {
            case Answered answered -> answered.status() >= 400;
            case Unanswered unanswered -> true;
        };
    }

    /** An answer, redacted. */
    record Answered(Duration took, int status, List<Header> headers, Body body) implements ExchangeOutcome {

        public Answered {
            headers = List.copyOf(headers);
        }
    }

    /** No answer, and why not. */
    record Unanswered(Duration took, Reason<TransportProblem> reason) implements ExchangeOutcome {}
}
