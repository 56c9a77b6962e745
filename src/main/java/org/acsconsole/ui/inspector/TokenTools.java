package org.acsconsole.ui.inspector;

import java.time.Instant;
import java.util.stream.Collectors;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.RecordedTrial;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenState;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.ui.Console;
import org.acsconsole.ui.code.CodeDesk;
import org.acsconsole.ui.control.SecretClipboard;
import org.acsconsole.ui.control.Ticker;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;
import org.acsconsole.ui.text.Tone;

/**
 * What the screens share, and how tokens are told.
 *
 * @param ticker ticks on the service's clock of the workspace in use
 */
public record TokenTools(
        Console console, Ticker ticker, Times times, ShownIds ids, SecretClipboard clipboard, CodeDesk code) {

    Texts texts() {
        return console.texts();
    }

    Instant now() {
        return ticker.now().get();
    }

    /** The time of day, with its day unless that is today. */
    String momentOf(Instant then) {
        String time = times.timeOfDay(then);
        String day = times.day(then);
        return day.equals(times.day(now())) ? time : day + " " + time;
    }

    String nameOf(TokenState state) {
        return texts().get("tokens.state." + state.name());
    }

    Tone toneOf(TokenState state) {
        return switch (state) {
            case LIVE -> Tone.SUCCESS;
            case EXPIRING -> Tone.WARNING;
            case REVOKING, REVOKED -> Tone.DANGER;
            case EXPIRED, UNKNOWN -> Tone.NEUTRAL;
        };
    }

    /** The scopes' names in the order of the API's. */
    String scopesOf(IssuedToken token) {
        return token.scopes().stream().sorted().map(TokenScope::wireName).collect(Collectors.joining(", "));
    }

    /** A token's life in words, and what it met when it was tried. */
    String lifeOf(TokenLife life) {
        String own = lifeOf(life.token(), life.state());
        return life.trials().isEmpty()
                ? own
                : texts().get(
                                "tokens.life.tries",
                                own,
                                life.trials().reversed().stream()
                                        .map(this::tryOf)
                                        .collect(Collectors.joining("; ")));
    }

    /** A try in words. */
    String tryOf(RecordedTrial trial) {
        TokenTrial answer = trial.answer();
        String said = texts().get(
                        "tokens.try." + TrialOutcome.of(answer).name(),
                        times.stamp(trial.at()),
                        Integer.toString(answer.status()));
        String reason = "tokens.try.reason." + answer.reason();
        return texts().has(reason) ? said + ", " + texts().get(reason) : said;
    }

    private String lifeOf(IssuedToken token, TokenState state) {
        Instant revoked = token.times().revokedAt();
        String issued = times.full(token.times().issuedAt());
        String expires = times.full(token.times().expiresAt());
        return revoked == null
                ? texts().get("tokens.life", nameOf(state), scopesOf(token), issued, expires)
                : texts().get(
                                "tokens.life.revoked",
                                nameOf(state),
                                scopesOf(token),
                                issued,
                                expires,
                                times.full(revoked));
    }
}
