package org.acsconsole.ui.tokens;

import java.util.List;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.RecordedTrial;

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
}
