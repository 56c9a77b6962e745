package org.acsconsole.ui.inspector;

import java.time.Duration;
import java.time.Instant;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.TokenState;
import org.acsconsole.token.DecodedToken;
import org.acsconsole.token.Finding;
import org.acsconsole.token.Signature;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.TokenText;
import org.acsconsole.ui.text.Tone;
import org.jspecify.annotations.Nullable;

/** Formats a token that could be read, at a moment. */
record InspectionText(ScreenContext context, Inspection inspection, DecodedToken.Decoded token, Instant now) {

    /**
     * Where the token stands in a word, and from where that is known.
     *
     * @param timed whether it stands there for the time that it is
     */
    record Status(String text, Tone tone, String source, boolean timed) {}

    Status status() {
        Inspection.Known known = inspection.known();
        if (known == null) {
            return new Status(text("tokens.inspect.looking"), Tone.NEUTRAL, "", false);
        }
        if (known.signature() == Signature.ALTERED) {
            return new Status(
                    text("tokens.inspect.altered"), Tone.DANGER, text("tokens.inspect.source.altered"), false);
        }
        if (Finding.unsigned(inspection.findings(now))) {
            return new Status(
                    text("tokens.inspect.altered"), Tone.DANGER, text("tokens.inspect.source.unsigned"), false);
        }
        IssuedToken issued = known.token();
        return issued == null ? byItsTimes() : byTheLedger(issued, known.deleted());
    }

    /** What the check of the signature came to, in a sentence. */
    String signature() {
        Inspection.Known known = inspection.known();
        if (known == null) {
            return "";
        }
        boolean foreign = known.signature() == Signature.NO_PUBLIC_KEY && !token.namesAnIdentity();
        return text(
                foreign ? "signature.FOREIGN" : "signature." + known.signature().name());
    }

    Tone signatureTone() {
        Inspection.Known known = inspection.known();
        if (known == null) {
            return Tone.NEUTRAL;
        }
        return switch (known.signature()) {
            case GENUINE -> Tone.SUCCESS;
            case ALTERED, UNREADABLE -> Tone.DANGER;
            case OTHER_WORKSHOP -> Tone.WARNING;
            case NO_PUBLIC_KEY, NO_SERVICE -> Tone.NEUTRAL;
        };
    }

    /** Which clock the countdown follows. */
    String clock() {
        return text(inspection.onTheServicesClock() ? "tokens.inspect.clock.service" : "tokens.inspect.clock.computer");
    }

    /** What is left, or since when nothing is. */
    String countdown() {
        Instant expires = token.moment("exp");
        if (expires == null) {
            return "—";
        }
        return now.isBefore(expires)
                ? text("tokens.inspect.left", context.times().left(expires, now))
                : text("tokens.inspect.over", context.times().span(Duration.between(expires, now)));
    }

    private Status byTheLedger(IssuedToken issued, boolean deleted) {
        if (deleted) {
            return new Status(
                    text("tokens.inspect.deleted"), Tone.NEUTRAL, text("tokens.inspect.source.ledger"), false);
        }
        TokenState state = issued.stateAt(now);
        return new Status(
                new TokenText(context.texts()).state(state),
                TokenText.tone(state),
                text("tokens.inspect.source.ledger"),
                timed(state));
    }

    private Status byItsTimes() {
        TokenState state = stateByItsTimes(token.moment("exp"));
        String source =
                text(state == TokenState.UNKNOWN ? "tokens.inspect.source.none" : "tokens.inspect.source.times");
        return new Status(new TokenText(context.texts()).state(state), TokenText.tone(state), source, timed(state));
    }

    private static boolean timed(TokenState state) {
        return state.usable() || state == TokenState.EXPIRED;
    }

    private TokenState stateByItsTimes(@Nullable Instant expires) {
        if (expires == null) {
            return TokenState.UNKNOWN;
        }
        if (!now.isBefore(expires)) {
            return TokenState.EXPIRED;
        }
        return now.isBefore(expires.minus(IssuedToken.EXPIRING_WITHIN)) ? TokenState.LIVE : TokenState.EXPIRING;
    }

    private String text(String key, Object... arguments) {
        Texts texts = context.texts();
        return texts.get(key, arguments);
    }
}
