package org.acsconsole.ui.workshop;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.NewBeginning;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.Sighting;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.workshop.control.SeededClass;
import org.acsconsole.workshop.control.SeenIdentities.Seen;
import org.acsconsole.workshop.control.WorkshopControl;
import org.jspecify.annotations.Nullable;

/** What a workshop is to begin with, and its way from the service's words into the ledger's. */
enum Fresh {
    EMPTY,
    CLASS;

    String key() {
        return this == EMPTY ? "empty" : "class";
    }

    NewBeginning start(WorkshopControl service) {
        SeededClass made = this == EMPTY ? service.reset() : service.seed();
        return new NewBeginning(
                made.mark(), made.members().stream().map(Fresh::member).toList());
    }

    private static NewBeginning.Member member(SeededClass.Member member) {
        Seen seen = member.seen();
        return new NewBeginning.Member(
                new Sighting(new IdentityId(seen.id()), seen.createdOn(), revocation(seen), seen.deletedOn(), true),
                new IdentityDetails(member.label(), member.user(), ""),
                member.tokens().stream().map(Fresh::token).toList());
    }

    private static NewBeginning.Token token(SeededClass.Token token) {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        token.scopes().forEach(name -> TokenScope.of(name).ifPresent(scopes::add));
        return new NewBeginning.Token(
                new TokenValue(token.value()), scopes, TokenTimes.of(token.issuedOn(), token.expiresOn()));
    }

    private static @Nullable Revocation revocation(Seen seen) {
        return seen.tokensRevokedOn() == null || seen.revokeTakesEffectOn() == null
                ? null
                : new Revocation(
                        seen.tokensRevokedOn(), Duration.between(seen.tokensRevokedOn(), seen.revokeTakesEffectOn()));
    }
}
