package org.acsconsole.ui.text;

import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.TokenScope;

/** Formats a finished step in the terms of Azure's quickstart. */
public final class CompletedStepText {

    private final Texts texts;
    private final Times times;
    private final ShownIds ids;

    public CompletedStepText(Formats formats) {
        this.texts = formats.texts();
        this.times = formats.times();
        this.ids = formats.ids();
    }

    public String of(CompletedStep step) {
        return switch (step) {
            case CompletedStep.Created created -> named("step.created", created.id());
            case CompletedStep.CreatedWithToken both -> named("step.created", both.id()) + " · " + issued(both.token());
            case CompletedStep.Issued issued -> issued(issued.token());
            case CompletedStep.Exchanged exchanged ->
                texts.get(
                        "step.exchanged",
                        ids.full(exchanged.id()),
                        times.full(exchanged.token().times().expiresAt()));
            case CompletedStep.Revoked revoked -> named("step.revoked", revoked.id());
            case CompletedStep.Deleted deleted -> named("step.deleted", deleted.id());
            case CompletedStep.Tried tried ->
                texts.get(
                        "step.tried." + tried.trial().code(),
                        Integer.toString(tried.trial().status()));
            case CompletedStep.Added added -> named("step.added", added.id());
            case CompletedStep.Edited edited -> named("step.edited", edited.id());
            case CompletedStep.Forgotten forgotten -> named("step.forgotten", forgotten.id());
            case CompletedStep.Reset reset ->
                texts.get("step.reset", reset.ids().size());
            case CompletedStep.LedgerChanged changed -> "";
            case CompletedStep.Seen seen ->
                texts.get("step.seen", seen.what().changes().size());
        };
    }

    private String named(String key, IdentityId id) {
        return texts.get(key, ids.full(id));
    }

    private String issued(IssuedToken token) {
        String scopes = TokenScope.join(token.scopes()).replace(",", ", ");
        return texts.get("step.issued", scopes, times.full(token.times().expiresAt()));
    }
}
