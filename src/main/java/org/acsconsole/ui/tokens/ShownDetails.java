package org.acsconsole.ui.tokens;

import java.util.List;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Workspace;

/** What the details pane has to show. */
sealed interface ShownDetails {

    /** Nothing is selected. */
    record Nothing() implements ShownDetails {}

    /** Several identities are selected. */
    record Several(int count) implements ShownDetails {}

    /** One is selected, and the ledger is being asked. */
    record Reading() implements ShownDetails {}

    /** The ledger no longer has the selected identity. */
    record Gone() implements ShownDetails {}

    /**
     * One is selected.
     *
     * @param workspace where it was read, and where what is done with it is sent
     * @param tokens newest first, at most {@value #MOST}
     * @param activities newest first, at most {@value #MOST}
     */
    record One(Workspace workspace, Identity identity, List<TokenRow> tokens, List<Activity> activities)
            implements ShownDetails {

        static final int MOST = 500;

        public One {
            tokens = List.copyOf(tokens);
            activities = List.copyOf(activities);
        }

        static ShownDetails read(Workspace workspace, IdentityId id) {
            return workspace
                    .ledger()
                    .identity(id)
                    .<ShownDetails>map(identity -> new One(
                            workspace,
                            identity,
                            TokenRow.of(workspace, id, MOST).toList(),
                            workspace.ledger().activities(id, null, MOST)))
                    .orElseGet(Gone::new);
        }
    }
}
