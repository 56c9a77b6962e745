package org.acsconsole.ui.tokens;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.RecordedTrial;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.Workspace;

/**
 * A token in the table.
 *
 * @param held whether this console still has the token's value
 * @param trials the answered tries of it, newest first, at most {@value #MOST_TRIALS}
 */
record TokenRow(IssuedToken token, boolean held, List<RecordedTrial> trials) {

    static final int MOST_TRIALS = 20;

    TokenRow {
        trials = List.copyOf(trials);
    }

    /** Those of an identity as its ledger has them, newest first. */
    static Stream<TokenRow> of(Workspace workspace, IdentityId id, int most) {
        Ledger ledger = workspace.ledger();
        Map<TokenFingerprint, List<RecordedTrial>> trials =
                ledger.trials(id, TimelineGeometry.MOST_BARS, MOST_TRIALS).stream()
                        .collect(Collectors.groupingBy(RecordedTrial::token));
        return ledger.tokens(id, most).stream()
                .map(token -> new TokenRow(
                        token,
                        workspace.vault().value(token).isPresent(),
                        trials.getOrDefault(token.fingerprint(), List.of())));
    }
}
