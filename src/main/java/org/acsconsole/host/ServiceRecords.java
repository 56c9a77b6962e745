package org.acsconsole.host;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acsconsole.identity.ClockRewind;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.ObservedIdentity;
import org.acsconsole.identity.ObservedToken;
import org.acsconsole.identity.ResetContent;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.workshop.protocol.ChangedIdentities;
import org.acsconsole.workshop.protocol.SeededClass;
import org.acsconsole.workshop.protocol.ServiceIdentity;
import org.acsconsole.workshop.protocol.ServiceToken;
import org.jspecify.annotations.Nullable;

/** Translates what the workshop service answers into what the ledger takes. */
final class ServiceRecords {

    private ServiceRecords() {}

    static ObservedIdentity observed(ChangedIdentities.Change change) {
        ServiceIdentity seen = change.seen();
        IdentityId id = new IdentityId(seen.id());
        return new ObservedIdentity(
                id,
                life(seen),
                change.created(),
                requests(change.requests()),
                change.attendee() == null ? "" : change.attendee(),
                change.tokens().stream()
                        .flatMap(token -> token(id, token, revocation(seen)).stream())
                        .toList());
    }

    static ClockRewind rewind(ChangedIdentities.SetBack back) {
        return new ClockRewind(back.reached(), back.putTo());
    }

    static ResetContent content(SeededClass made) {
        return new ResetContent(
                made.mark(), made.members().stream().map(ServiceRecords::member).toList());
    }

    private static ObservedIdentity.Life life(ServiceIdentity seen) {
        return new ObservedIdentity.Life(seen.createdOn(), revocation(seen), seen.deletedOn());
    }

    /** Empty for one whose scopes this console does not know, or that another program's service made up. */
    private static Optional<ObservedToken> token(IdentityId id, ServiceToken token, @Nullable Revocation revocation) {
        Set<TokenScope> scopes = scopes(token.scopes());
        Optional<TokenFingerprint> fingerprint = TokenFingerprint.parse(token.fingerprint());
        if (scopes.isEmpty() || fingerprint.isEmpty() || !token.expiresOn().isAfter(token.issuedOn())) {
            return Optional.empty();
        }
        TokenTimes times =
                new TokenTimes(token.issuedOn(), token.expiresOn(), token.revoked() ? revocation : null, null, false);
        return Optional.of(new ObservedToken(
                new IssuedToken(fingerprint.get(), id, scopes, times), request(token.clientRequestId())));
    }

    private static Set<TokenScope> scopes(List<String> names) {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        names.forEach(name -> TokenScope.of(name).ifPresent(scopes::add));
        return scopes;
    }

    private static ObservedIdentity.Requests requests(ChangedIdentities.Requests names) {
        return new ObservedIdentity.Requests(
                request(names.clientRequestId()),
                request(names.revocationRequestId()),
                request(names.deletionRequestId()));
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
                new ObservedIdentity(
                        new IdentityId(member.seen().id()),
                        life(member.seen()),
                        true,
                        ObservedIdentity.Requests.NONE,
                        "",
                        List.of()),
                new IdentityDetails(member.label(), member.user(), ""),
                member.tokens().stream().map(ServiceRecords::token).toList());
    }

    private static ResetContent.Token token(SeededClass.Token token) {
        return new ResetContent.Token(
                new TokenValue(token.value()),
                scopes(token.scopes()),
                TokenTimes.of(token.issuedOn(), token.expiresOn()));
    }
}
