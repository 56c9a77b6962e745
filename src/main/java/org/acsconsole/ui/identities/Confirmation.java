package org.acsconsole.ui.identities;

import javafx.scene.control.Label;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.control.AffectedIdentities;
import org.acsconsole.ui.text.Texts;

/**
 * What a confirmation is about, and its words.
 *
 * @param selection what it is done to; at least one
 */
record Confirmation(IdentityRowText words, Selection selection, Workspace workspace) {

    Texts texts() {
        return words.texts();
    }

    int size() {
        return selection.rows().size();
    }

    /** The header: of the one by its name, or of how many. */
    String header(String key) {
        return size() == 1
                ? texts().get(
                                key + ".one",
                                words.ids().nameOf(selection.identities().getFirst()))
                : texts().get(key + ".many", size());
    }

    /** Says in the label whom it is done to, where there are many. */
    void name(Label whom) {
        AffectedIdentities.tell(whom, texts(), selection.identities(), words.ids()::nameOf);
    }

    /** How many tokens die, as far as the ledger knows. */
    String tokensDie() {
        return texts().get("identities.confirm.tokens", selection.liveTokens());
    }

    /** How soon a revocation is felt. */
    String lag() {
        long minutes = workspace.serviceClock().revocationLag().toMinutes();
        if (minutes == 0) {
            return texts().get("identities.revoke.at-once");
        }
        boolean delayed = workspace.capabilities().adjustable();
        return texts().get(delayed ? "identities.revoke.delayed" : "identities.revoke.lag", minutes);
    }

    boolean isTyped() {
        return workspace.capabilities().typedConfirmation();
    }
}
