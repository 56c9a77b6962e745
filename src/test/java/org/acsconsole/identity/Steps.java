package org.acsconsole.identity;

import java.util.Set;

/** Performs commands, and gives the steps by their types. */
public final class Steps {

    private Steps() {}

    public static CompletedStep.Created created(IdentityController controller, IdentityDetails details) {
        return (CompletedStep.Created) controller.perform(new Command.Create(details));
    }

    public static CompletedStep.CreatedWithToken createdWithToken(
            IdentityController controller, IdentityDetails details, Set<TokenScope> scopes, TokenLifetime lifetime) {
        return (CompletedStep.CreatedWithToken)
                controller.perform(new Command.CreateWithToken(details, new TokenRequest(scopes, lifetime)));
    }

    public static CompletedStep.Issued issued(
            IdentityController controller, IdentityId id, Set<TokenScope> scopes, TokenLifetime lifetime) {
        return (CompletedStep.Issued) controller.perform(new Command.Issue(id, new TokenRequest(scopes, lifetime)));
    }

    public static CompletedStep.Tried tried(IdentityController controller, IssuedToken token) {
        return (CompletedStep.Tried) controller.perform(new Command.Try(token));
    }

    public static CompletedStep.Added added(IdentityController controller, String pasted, IdentityDetails details) {
        return (CompletedStep.Added) controller.perform(Command.Add.parse(pasted, details));
    }

    public static CompletedStep.OnOne edited(
            IdentityController controller, Identity identity, IdentityDetails details) {
        return controller.perform(new Command.Edit(identity.id(), details, identity.version()));
    }
}
