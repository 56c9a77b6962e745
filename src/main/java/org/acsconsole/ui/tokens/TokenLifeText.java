package org.acsconsole.ui.tokens;

import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.RecordedTrial;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;
import org.acsconsole.ui.text.TokenText;

/** Formats tokens' lives, and the tries of them. */
record TokenLifeText(Texts texts, Times times) {

    /** A token's life, and how the tries of it ended. */
    String life(TokenLife life) {
        String own = withoutTries(life);
        return life.trials().isEmpty()
                ? own
                : texts.get(
                        "tokens.life.tries",
                        own,
                        life.trials().reversed().stream().map(this::trial).collect(Collectors.joining("; ")));
    }

    String trial(RecordedTrial trial) {
        TokenTrial answer = trial.answer();
        String said = texts.get(
                "tokens.try." + TrialOutcome.of(answer), times.stamp(trial.at()), Integer.toString(answer.status()));
        String reason = "tokens.try.reason." + answer.reason();
        return texts.has(reason) ? said + ", " + texts.get(reason) : said;
    }

    /** When it was revoked, in two words, or that the clock was put back after its end; empty if neither is so. */
    String beside(TokenLife life) {
        if (life.rewound()) {
            return texts.get("tokens.state.rewound");
        }
        Instant at = life.token().times().revokedAt();
        return at == null ? "" : texts.get("tokens.timeline.revoked", times.timeOfDay(at));
    }

    /** Whose token it is, what it is for, and how it stands. */
    String label(TokenLife life, Function<IdentityId, String> names) {
        return texts.get(
                "tokens.timeline.label",
                names.apply(life.token().identity()),
                TokenText.scopes(life.token()),
                standing(life));
    }

    private String standing(TokenLife life) {
        if (life.rewound()) {
            return texts.get("tokens.state.rewound");
        }
        TokenTimes its = life.token().times();
        Instant revoked = its.revokedAt();
        Instant end = revoked == null ? its.expiresAt() : revoked;
        return texts.get("tokens.timeline.state." + life.state(), times.timeOfDay(end));
    }

    /** What the tries of it came to, from the oldest to the newest. */
    String trials(TokenLife life) {
        return life.trials().reversed().stream()
                .map(trial -> texts.get(
                        "tokens.timeline.trial",
                        times.timeOfDay(trial.at()),
                        Integer.toString(trial.answer().status())))
                .collect(Collectors.joining("  →  "));
    }

    private String withoutTries(TokenLife life) {
        IssuedToken token = life.token();
        String state = life.rewound() ? texts.get("tokens.state.rewound") : new TokenText(texts).state(life.state());
        String scopes = TokenText.scopes(token);
        String issued = times.full(token.times().issuedAt());
        String expires = times.full(token.times().expiresAt());
        Instant revoked = token.times().revokedAt();
        return revoked == null
                ? texts.get("tokens.life", state, scopes, issued, expires)
                : texts.get("tokens.life.revoked", state, scopes, issued, expires, times.full(revoked));
    }
}
