package org.acsconsole.ui.tokens;

import java.time.Instant;
import java.util.List;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.RecordedTrial;
import org.acsconsole.identity.TokenState;

/**
 * A token's life as it is drawn: from its issue to when its revocation is effective, or else to its expiry.
 *
 * @param rewound whether it expired before the clock was put back
 * @param trials the tries of it, newest first; they may lie after its end
 */
record TokenLife(
        IssuedToken token, TokenState state, boolean rewound, Instant from, Instant to, List<RecordedTrial> trials) {

    TokenLife {
        trials = List.copyOf(trials);
    }

    static TokenLife at(Instant now, IssuedToken token, List<RecordedTrial> trials) {
        Instant issued = token.times().issuedAt();
        Instant end = token.times().endsAt();
        boolean rewound = token.expiredBeforeRewindAt(now);
        return new TokenLife(token, token.stateAt(now), rewound, issued, end.isBefore(issued) ? issued : end, trials);
    }

    /** From when on the token is revoked, and may still be accepted; the end if that is no time at all. */
    Instant fading() {
        Instant revoked = token.times().revokedAt();
        return revoked == null || revoked.isAfter(to) ? to : revoked.isBefore(from) ? from : revoked;
    }
}
