package org.acsconsole.ui.tokens;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.TokenState;

/** Where tokens stand as of the last tick; for cells, which follow {@link #now} as long as they are shown. */
final class TokenStates {

    private final ObservableValue<Instant> now;
    private Duration revocationLag = Duration.ZERO;

    TokenStates(ObservableValue<Instant> now) {
        this.now = now;
    }

    ObservableValue<Instant> now() {
        return now;
    }

    /** As in {@link IssuedToken#stateAt}; to be set before tokens of another workspace are shown. */
    void revocationLag(Duration lag) {
        revocationLag = lag;
    }

    TokenState of(IssuedToken token) {
        return token.stateAt(now.getValue(), revocationLag);
    }

    TokenLife lifeOf(IssuedToken token) {
        return TokenLife.at(now.getValue(), revocationLag, token);
    }
}
