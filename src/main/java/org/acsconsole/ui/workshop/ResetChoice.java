package org.acsconsole.ui.workshop;

import java.util.EnumSet;
import java.util.Set;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.ResetContent;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.ResetRequest;
import org.acsconsole.workshop.protocol.SeededClass;

/** What a workshop is to begin with, and its way from the service's words into the ledger's. */
enum ResetChoice {
    EMPTY,
    CLASS;

    String key() {
        return this == EMPTY ? "empty" : "class";
    }

    ResetContent start(WorkshopControl service) {
        SeededClass made = service.reset(this == EMPTY ? ResetRequest.EMPTY : ResetRequest.WITH_CLASS);
        return new ResetContent(
                made.mark(), made.members().stream().map(ResetChoice::member).toList());
    }

    private static ResetContent.Member member(SeededClass.Member member) {
        return new ResetContent.Member(
                ObservedOnService.sighting(member.seen(), true),
                new IdentityDetails(member.label(), member.user(), ""),
                member.tokens().stream().map(ResetChoice::token).toList());
    }

    private static ResetContent.Token token(SeededClass.Token token) {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        token.scopes().forEach(name -> TokenScope.of(name).ifPresent(scopes::add));
        return new ResetContent.Token(
                new TokenValue(token.value()), scopes, TokenTimes.of(token.issuedOn(), token.expiresOn()));
    }
}
