package org.acsconsole.workshop.http;

import org.jspecify.annotations.Nullable;

/** A request that is refused: what the answer's error body says. */
public final class Refusal extends RuntimeException {

    private final int status;
    private final String code;
    private final @Nullable String target;

    public Refusal(int status, String code, String message, @Nullable String target) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.target = target;
    }

    public Refusal(int status, String code, String message) {
        this(status, code, message, null);
    }

    /** What cannot be read as a request that the service knows. */
    public static Refusal malformed(String message) {
        return new Refusal(400, "BadRequest", message);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    public @Nullable String target() {
        return target;
    }
}
