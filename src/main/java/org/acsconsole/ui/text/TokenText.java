package org.acsconsole.ui.text;

import java.time.Instant;
import java.util.List;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenState;

/** Formats tokens' states and scopes. */
public record TokenText(Texts texts) {

    /** So many letters of names have room beside the number of the others. */
    private static final int FOLDED = 10;

    public String state(TokenState state) {
        return texts.get("tokens.state." + state);
    }

    /** Where the token stands; of one that expired before the clock was put back, that too. */
    public String state(IssuedToken token, Instant now) {
        return token.expiredBeforeRewindAt(now) ? texts.get("tokens.state.rewound") : state(token.stateAt(now));
    }

    /** What that means, in a sentence. */
    public String help(IssuedToken token, Instant now) {
        return texts.get(
                token.expiredBeforeRewindAt(now)
                        ? "tokens.state.rewound.help"
                        : "tokens.state." + token.stateAt(now) + ".help");
    }

    public static Tone tone(TokenState state) {
        return switch (state) {
            case LIVE -> Tone.SUCCESS;
            case EXPIRING, UNKNOWN -> Tone.WARNING;
            case REVOKING, REVOKED, DAMAGED -> Tone.DANGER;
            case EXPIRED -> Tone.NEUTRAL;
        };
    }

    /** The first scopes' names, and how many more there are, for a narrow column: {@code chat, voip +3}. */
    public static String foldedScopes(IssuedToken token) {
        List<String> names = names(token);
        int shown = 1;
        while (shown < names.size()
                && String.join(", ", names.subList(0, shown + 1)).length() <= FOLDED) {
            shown++;
        }
        String first = String.join(", ", names.subList(0, Math.min(shown, names.size())));
        return shown < names.size() ? first + " +" + (names.size() - shown) : first;
    }

    /** The scopes' names in the order of the API's. */
    public static String scopes(IssuedToken token) {
        return String.join(", ", names(token));
    }

    /** The token of a Teams user need not say what it allows. */
    private static List<String> names(IssuedToken token) {
        return token.scopes().isEmpty() && token.identity().isTeamsUser()
                ? List.of("—")
                : token.scopes().stream().sorted().map(TokenScope::wireName).toList();
    }
}
