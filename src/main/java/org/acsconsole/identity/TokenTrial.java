package org.acsconsole.identity;

/**
 * What a protected endpoint said to a token.
 *
 * @param status the HTTP status of the answer
 * @param reason why it was refused, where the service says so, such as {@code revoked}; else empty
 */
public record TokenTrial(Verdict verdict, int status, String reason) {

    /** What the answer tells. */
    public enum Verdict {
        TAKEN,
        REFUSED,
        /** The endpoint is the chat service's, and the token has no chat scope: nothing can be told. */
        INCONCLUSIVE
    }
}
