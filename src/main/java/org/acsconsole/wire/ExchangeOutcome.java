package org.acsconsole.wire;

import java.time.Duration;
import java.util.List;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.TransportProblem;

/** An exchange outcome says how a request ended. */
public sealed interface ExchangeOutcome {

    /** Returns the time from the start of the request to the end. */
    Duration took();

    /** Returns whether there was no answer, or an error. */
    default boolean failed() {
        return switch (this) {
            case Answered answered -> answered.status() >= 400;
            case Unanswered unanswered -> true;
        };
    }

    /** The service answered; the answer is redacted. */
    record Answered(Duration took, int status, List<Header> headers, Body body) implements ExchangeOutcome {

        public Answered {
            headers = List.copyOf(headers);
        }
    }

    /** The service did not answer, for the given reason. */
    record Unanswered(Duration took, Reason<TransportProblem> reason) implements ExchangeOutcome {}
}
