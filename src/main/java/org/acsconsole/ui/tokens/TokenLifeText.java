package org.acsconsole.ui.tokens;

import java.time.Instant;
import java.util.stream.Collectors;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.RecordedTrial;
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

    private String withoutTries(TokenLife life) {
        IssuedToken token = life.token();
        String state = new TokenText(texts).state(life.state());
        String scopes = TokenText.scopes(token);
        String issued = times.full(token.times().issuedAt());
        String expires = times.full(token.times().expiresAt());
        Instant revoked = token.times().revokedAt();
        return revoked == null
                ? texts.get("tokens.life", state, scopes, issued, expires)
                : texts.get("tokens.life.revoked", state, scopes, issued, expires, times.full(revoked));
    }
}
