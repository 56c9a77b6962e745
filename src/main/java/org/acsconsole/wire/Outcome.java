package org.acsconsole.wire;

import java.time.Duration;
import java.util.List;

/** What became of a request. */
public sealed interface Outcome {

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
    record Answered(Duration took, int status, List<Header> headers, Body body) implements Outcome {

        public Answered {
            headers = List.copyOf(headers);
        }
    }

    /** No answer, and why not, for a person; redacted. */
    record Unanswered(Duration took, String reason) implements Outcome {}
}
