package org.acsconsole.ui.identities;

import java.util.List;
import org.acsconsole.identity.DryRun;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.dialog.Confirmation;
import org.acsconsole.ui.dialog.TypedWordView;
import org.acsconsole.ui.text.DryRunText;
import org.acsconsole.ui.text.Texts;

/**
 * What is asked before tokens are revoked, or identities deleted or forgotten.
 *
 * @param run what would be done; to at least one
 */
record IdentityConfirmations(IdentityRowText rowText, DryRun run, Workspace workspace) {

    /** @param what what is done if the user agrees */
    <T> Confirmation<T> revoke(T what) {
        return new Confirmation<>(
                header("identities.revoke.title"),
                List.of(
                        affected(),
                        skipped(),
                        tokensDie(),
                        texts().get("identities.revoke.all"),
                        lag(),
                        texts().get("identities.revoke.forever"),
                        atTheLimit()),
                run.count() == 1
                        ? texts().get("identities.revoke.action", run.liveTokens())
                        : texts().get("identities.revoke.action.many", run.count()),
                what);
    }

    /** @param what what is done if the user agrees */
    <T> Confirmation<T> delete(T what) {
        if (isMissing()) {
            return new Confirmation<>(
                    header("identities.mark.title"),
                    List.of(affected(), skipped(), texts().get("identities.mark.says", run.count())),
                    texts().get("identities.mark.action", run.count()),
                    what);
        }
        return new Confirmation<>(
                header("identities.delete.title"),
                List.of(
                        affected(),
                        skipped(),
                        texts().get("identities.delete.forever", run.count() - run.missing()),
                        run.missing() == 0 ? "" : texts().get("identities.delete.missing", run.missing()),
                        tokensDie(),
                        texts().get("identities.delete.kept", run.count()),
                        atTheLimit()),
                texts().get("identities.delete.action", run.count()),
                what);
    }

    /** @param what what is done if the user agrees */
    <T> Confirmation<T> forget(T what) {
        return new Confirmation<>(
                header("identities.forget.title"),
                List.of(
                        affected(),
                        skipped(),
                        texts().get(
                                        isMissing() ? "identities.forget.missing" : "identities.forget.no-delete",
                                        run.count()),
                        texts().get("identities.forget.lost", run.count())),
                texts().get("identities.forget.action", run.count()),
                what);
    }

    /** Has the number of the identities typed where the profile asks for it and there are many. */
    TypedWordView typedForMany() {
        return typed(workspace.capabilities().typedConfirmation() && run.count() > 1);
    }

    /** Has the number typed where the profile asks for it before a delete, or the word for one. */
    TypedWordView typed() {
        return typed(workspace.capabilities().typedConfirmation());
    }

    private TypedWordView typed(boolean wanted) {
        String word = run.count() == 1 ? texts().get("identities.delete.word") : Long.toString(run.count());
        return new TypedWordView(wanted, texts().get("identities.delete.type", word), word);
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

    private Texts texts() {
        return rowText.texts();
    }

    /** Whether the service has none of them, as it answered. */
    private boolean isMissing() {
        return run.missing() == run.count();
    }

    /** Of the one by its name, or of how many. */
    private String header(String key) {
        return run.count() == 1
                ? texts().get(key + ".one", rowText.ids().nameOf(run.first().getFirst()))
                : texts().get(key + ".many", run.count());
    }

    private String affected() {
        return runText().affected(run, rowText.ids()::nameOf);
    }

    private String skipped() {
        return runText().skipped(run);
    }

    private String atTheLimit() {
        return runText().atTheLimit(run, workspace.controller().pace().limits());
    }

    /** How many tokens die, as far as the ledger knows. */
    private String tokensDie() {
        return texts().get("identities.confirm.tokens", run.liveTokens());
    }

    private DryRunText runText() {
        return new DryRunText(texts(), rowText.times());
    }
}
