package org.acsconsole.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a token allows; the names are those of the ACS Identity API. */
public enum TokenScope {
    CHAT("chat"),
    VOIP("voip"),
    CHAT_JOIN("chat.join"),
    CHAT_JOIN_LIMITED("chat.join.limited"),
    VOIP_JOIN("voip.join");

    private final String wireName;

    TokenScope(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire, such as {@code chat.join}. */
    public String wireName() {
        return wireName;
    }

    /** Whether the chat service serves a token that has it. */
    boolean isOfChat() {
        return switch (this) {
            case CHAT, CHAT_JOIN, CHAT_JOIN_LIMITED -> true;
            case VOIP, VOIP_JOIN -> false;
        };
    }

    /** The scope of that name on the wire; empty for a name that this version does not know. */
    public static Optional<TokenScope> of(String wireName) {
        return Arrays.stream(values()).filter(s -> s.wireName.equals(wireName)).findFirst();
    }

    /** The wire names joined by comma, in the order of this enum. */
    public static String join(Collection<TokenScope> scopes) {
        return scopes.stream().sorted().map(TokenScope::wireName).collect(Collectors.joining(","));
    }
}
