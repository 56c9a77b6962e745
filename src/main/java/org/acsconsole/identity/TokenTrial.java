package org.acsconsole.identity;

import java.util.Locale;
import java.util.Set;

/**
 * What a protected endpoint said to a token.
 *
 * @param status the HTTP status of the answer
 * @param reason why it was refused, where the service says so, such as {@code revoked}; else empty
 */
public record TokenTrial(Verdict verdict, int status, String reason) {

    private static final String NO_CHAT_SCOPE = "no-chat-scope";

    /** What the answer says of the token. */
    public enum Verdict {
        ACCEPTED,
        REFUSED,
        /** The endpoint is the chat service's, and the token has no chat scope: the answer says nothing. */
        INCONCLUSIVE
    }

    /**
     * What the answer says of a token with these scopes. One without a scope of chat Azure may refuse although it lives, and it
     * gives no reason; nobody has recorded what it says.
     */
    TokenTrial judging(Set<TokenScope> scopes) {
        boolean mayLive = verdict == Verdict.REFUSED
                && reason.isEmpty()
                && scopes.stream().noneMatch(TokenScope::isOfChat);
        return mayLive ? new TokenTrial(Verdict.INCONCLUSIVE, status, reason) : this;
    }

    /** The stable name of what was said, for texts and activity rows: {@code scope-missing}, or else the verdict's. */
    public String code() {
        return scopeMissing() ? "scope-missing" : verdict.name().toLowerCase(Locale.ROOT);
    }

    /** Whether the service says that it knows the token, and that only the scope is missing; Azure does not say so. */
    public boolean scopeMissing() {
        return verdict == Verdict.INCONCLUSIVE && reason.equals(NO_CHAT_SCOPE);
    }
}
