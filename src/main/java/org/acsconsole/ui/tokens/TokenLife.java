package org.acsconsole.ui.tokens;

import java.time.Instant;
import java.util.List;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.PastTrial;
import org.acsconsole.identity.TokenState;

/**
 * A token's life as it is drawn: from its issue to its revocation, or else to its expiry.
 *
 * @param trials the tries of it, newest first; they may lie after its end
 */
record TokenLife(IssuedToken token, TokenState state, Instant from, Instant to, List<PastTrial> trials) {

    TokenLife {
        trials = List.copyOf(trials);
    }

    static TokenLife at(Instant now, IssuedToken token, List<PastTrial> trials) {
        Instant issued = token.times().issuedAt();
        Instant expires = token.times().expiresAt();
        Instant revoked = token.times().revokedAt();
        Instant end = revoked == null || revoked.isAfter(expires) ? expires : revoked;
        return new TokenLife(token, token.stateAt(now), issued, end.isBefore(issued) ? issued : end, trials);
    }
}
