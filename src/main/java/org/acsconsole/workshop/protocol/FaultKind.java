package org.acsconsole.workshop.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may happen to a request. */
public enum FaultKind {
    /** 429 with the wait in {@code Retry-After}; nothing is done. */
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

    @JsonValue
    public String wireName() {
        return wireName;
    }

    public static Optional<FaultKind> of(@Nullable String wireName) {
        return Stream.of(values())
                .filter(kind -> kind.wireName.equals(wireName))
                .findFirst();
    }
}
