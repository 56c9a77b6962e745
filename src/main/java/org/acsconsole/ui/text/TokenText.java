package org.acsconsole.ui.text;

import java.util.stream.Collectors;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenState;

/** Formats tokens' states and scopes. */
public record TokenText(Texts texts) {

    public String state(TokenState state) {
        return texts.get("tokens.state." + state);
    }

    public static Tone tone(TokenState state) {
        return switch (state) {
            case LIVE -> Tone.SUCCESS;
            case EXPIRING, UNKNOWN -> Tone.WARNING;
            case REVOKING, REVOKED, DAMAGED -> Tone.DANGER;
            case EXPIRED -> Tone.NEUTRAL;
        };
    }

    /** The scopes' names in the order of the API's. */
    public static String scopes(IssuedToken token) {
        return token.scopes().stream().sorted().map(TokenScope::wireName).collect(Collectors.joining(", "));
    }
}
