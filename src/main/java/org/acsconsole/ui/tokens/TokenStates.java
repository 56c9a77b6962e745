package org.acsconsole.ui.tokens;

import java.time.Instant;
import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.TokenState;

/** Where tokens stand as of the last tick; for cells, which follow {@link #now} as long as they are shown. */
final class TokenStates {

    private final ObservableValue<Instant> now;

    TokenStates(ObservableValue<Instant> now) {
        this.now = now;
    }

    ObservableValue<Instant> now() {
        return now;
    }

    TokenState of(IssuedToken token) {
        return token.stateAt(now.getValue());
    }

    TokenLife lifeOf(TokenRow row) {
        return TokenLife.at(now.getValue(), row.token(), row.trials());
    }
}
