package org.acsconsole.wire;

/**
 * The body of a request or an answer, as far as it is kept.
 *
 * @param text redacted; empty for {@link Kind#NONE} and {@link Kind#BINARY}
 * @param bytes how long it was on the wire
 * @param whole whether {@code text} goes to the body's end
 */
public record Body(Kind kind, String text, long bytes, boolean whole) {

    /** What the bytes were. */
    public enum Kind {
        NONE,
        JSON,
        TEXT,
        BINARY
    }

    public static final Body NOTHING = new Body(Kind.NONE, "", 0, true);
}
