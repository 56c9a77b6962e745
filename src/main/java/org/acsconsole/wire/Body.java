package org.acsconsole.wire;

/**
 * A body is the body of a request or an answer, as far as it is kept.
 *
 * @param text redacted; empty for {@link Kind#NONE} and {@link Kind#BINARY}
 * @param bytes its length on the wire
 * @param whole whether {@code text} is the complete body
 */
public record Body(Kind kind, String text, long bytes, boolean whole) {

    /** The kind of content. */
    public enum Kind {
        NONE,
        JSON,
        TEXT,
        BINARY
    }

    public static final Body NOTHING = new Body(Kind.NONE, "", 0, true);
}
