package org.acsconsole.host;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.acsconsole.identity.ClockRewind;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.ObservedIdentity;
import org.acsconsole.identity.ResetContent;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.workshop.protocol.ChangedIdentities;
import org.acsconsole.workshop.protocol.SeededClass;
import org.acsconsole.workshop.protocol.ServiceIdentity;
import org.jspecify.annotations.Nullable;

/** Translates what the workshop service answers into what the ledger takes. */
final class ServiceRecords {

    private ServiceRecords() {}

    static ObservedIdentity observed(ChangedIdentities.Change change) {
        return observed(change.seen(), change.created(), request(change.clientRequestId()));
    }

    static ClockRewind rewind(ChangedIdentities.SetBack back) {
        return new ClockRewind(back.reached(), back.putTo());
    }

    static ResetContent content(SeededClass made) {
        return new ResetContent(
                made.mark(), made.members().stream().map(ServiceRecords::member).toList());
    }

    private static ObservedIdentity observed(ServiceIdentity seen, boolean created, @Nullable UUID request) {
        return new ObservedIdentity(
                new IdentityId(seen.id()), seen.createdOn(), revocation(seen), seen.deletedOn(), created, request);
    }

    /** Consoles name their requests with a UUID; what others do is their own. */
    private static @Nullable UUID request(@Nullable String name) {
        try {
            return name == null ? null : UUID.fromString(name);
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    private static @Nullable Revocation revocation(ServiceIdentity seen) {
        return seen.tokensRevokedOn() == null || seen.revokeTakesEffectOn() == null
                ? null
                : new Revocation(
                        seen.tokensRevokedOn(), Duration.between(seen.tokensRevokedOn(), seen.revokeTakesEffectOn()));
    }

    private static ResetContent.Member member(SeededClass.Member member) {
        return new ResetContent.Member(
                observed(member.seen(), true, null),
                new IdentityDetails(member.label(), member.user(), ""),
                member.tokens().stream().map(ServiceRecords::token).toList());
    }

    private static ResetContent.Token token(SeededClass.Token token) {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        token.scopes().forEach(name -> TokenScope.of(name).ifPresent(scopes::add));
        return new ResetContent.Token(
                new TokenValue(token.value()), scopes, TokenTimes.of(token.issuedOn(), token.expiresOn()));
    }
}
