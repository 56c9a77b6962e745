package org.acsconsole.ui.identities;

import java.util.List;
import java.util.function.Function;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.control.AffectedIdentities;
import org.acsconsole.ui.dialog.Confirmation;
import org.acsconsole.ui.dialog.TypedWordView;
import org.acsconsole.ui.text.Texts;

/**
 * What is asked before tokens are revoked, or identities deleted or forgotten.
 *
 * @param selection what it is done to; at least one
 */
record IdentityConfirmations(IdentityRowText rowText, Selection selection, Workspace workspace) {

    /** So many are revoked or deleted in 30 seconds; source: service limits of Azure Communication Services, Identity. */
    private static final int AT_ONCE = 500;

    Confirmation<List<Command.OfService>> revoke() {
        return new Confirmation<>(
                header("identities.revoke.title"),
                List.of(affected(), tokensDie(), texts().get("identities.revoke.all"), lag(), atTheLimit()),
                size() == 1
                        ? texts().get("identities.revoke.action", selection.liveTokens())
                        : texts().get("identities.revoke.action.many", size()),
                commands(Command.Revoke::new));
    }

    /** One that the service did not have is deleted in the ledger too if the service says so again. */
    Confirmation<List<Command.OfService>> delete() {
        if (selection.isMissing()) {
            return new Confirmation<>(
                    header("identities.mark.title"),
                    List.of(affected(), texts().get("identities.mark.says", size())),
                    texts().get("identities.mark.action", size()),
                    commands(Command.CleanUp::new));
        }
        return new Confirmation<>(
                header("identities.delete.title"),
                List.of(
                        affected(),
                        texts().get("identities.delete.forever", selection.onTheService()),
                        marked(),
                        tokensDie(),
                        texts().get("identities.delete.kept", size()),
                        atTheLimit()),
                texts().get("identities.delete.action", size()),
                selection.rows().stream().map(IdentityConfirmations::delete).toList());
    }

    /** One that the service does not have is marked as deleted if it still does not. */
    private static Command.OfService delete(IdentityRow row) {
        IdentityId id = row.identity().id();
        return row.identity().state() == IdentityState.MISSING ? new Command.CleanUp(id) : new Command.Delete(id);
    }

    private String marked() {
        int missing = size() - selection.onTheService();
        return missing == 0 ? "" : texts().get("identities.delete.missing", missing);
    }

    /** Has the number of the identities typed where the profile asks for it and there are many. */
    TypedWordView typedForMany() {
        return typed(workspace.capabilities().typedConfirmation() && size() > 1);
    }

    /** Has the number typed where the profile asks for it before a delete, or the word for one. */
    TypedWordView typed() {
        return typed(workspace.capabilities().typedConfirmation());
    }

    private TypedWordView typed(boolean wanted) {
        String word = size() == 1 ? texts().get("identities.delete.word") : Integer.toString(size());
        return new TypedWordView(wanted, texts().get("identities.delete.type", word), word);
    }

    Confirmation<List<Command.OfLedger>> forget() {
        return new Confirmation<>(
                header("identities.forget.title"),
                List.of(
                        affected(),
                        texts().get(
                                        selection.isMissing()
                                                ? "identities.forget.missing"
                                                : "identities.forget.no-delete",
                                        size()),
                        texts().get("identities.forget.lost", size())),
                texts().get("identities.forget.action", size()),
                commands(Command.Forget::new));
    }

    /** How soon a revocation is effective. */
    String lag() {
        long minutes = workspace.serviceClock().revocationLag().toMinutes();
        if (minutes == 0) {
            return texts().get("identities.revoke.at-once");
        }
        boolean delayed = workspace.capabilities().adjustable();
        return texts().get(delayed ? "identities.revoke.delayed" : "identities.revoke.lag", minutes);
    }

    /** How long a resource on Azure takes for so many, if that is more than it does at once. */
    private String atTheLimit() {
        boolean limited = !workspace.capabilities().adjustable() && size() > AT_ONCE;
        return limited ? texts().get("identities.confirm.limit", AT_ONCE, Math.ceilDiv(size(), 2 * AT_ONCE)) : "";
    }

    private <C extends Command> List<C> commands(Function<IdentityId, C> command) {
        return selection.ids().stream().map(command).toList();
    }

    private Texts texts() {
        return rowText.texts();
    }

    private int size() {
        return selection.rows().size();
    }

    /** Of the one by its name, or of how many. */
    private String header(String key) {
        return size() == 1
                ? texts().get(
                                key + ".one",
                                rowText.ids().nameOf(selection.identities().getFirst()))
                : texts().get(key + ".many", size());
    }

    /** Whom it is done to, where there are many. */
    private String affected() {
        return size() == 1 ? "" : AffectedIdentities.of(texts(), selection.identities(), rowText.ids()::nameOf);
    }

    /** How many tokens die, as far as the ledger knows. */
    private String tokensDie() {
        return texts().get("identities.confirm.tokens", selection.liveTokens());
    }
}
