package org.acsconsole.workshop.faults;

import java.util.Optional;
import java.util.stream.Stream;

/** What may happen to a request. */
public enum FaultKind {
    /** 429 with the wait; nothing is done. */
    TOO_MANY_REQUESTS("429"),
    /** 500; nothing is done. */
    INTERNAL("500"),
    /** 503; nothing is done. */
    UNAVAILABLE("503"),
    /** The connection is reset; nothing is done. */
    RESET("reset"),
    /** All is done and durable, and the connection is closed without an answer. */
    LOST_ANSWER("lost-answer");

    private final String wireName;

    FaultKind(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<FaultKind> of(String wireName) {
        return Stream.of(values())
                .filter(kind -> kind.wireName.equals(wireName))
                .findFirst();
    }
}
