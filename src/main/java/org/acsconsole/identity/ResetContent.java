package org.acsconsole.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a workshop has after it was reset, on the service's clock.
 *
 * @param followedTo the place on the service up to which this is all there is
 */
public record ResetContent(String followedTo, List<Member> members) {

    public ResetContent {
        members = List.copyOf(members);
    }

    /**
     * An identity that the service begins with, and what its administrator knows of it.
     */
    public record Member(ObservedIdentity seen, IdentityDetails details, List<Token> tokens) {

        public Member {
            tokens = List.copyOf(tokens);
        }

        /** As a ledger would have written it down from day to day. */
        List<LedgerChange> history(Instant recordedAt) {
            Revocation revocation = seen.revocation();
            List<LedgerChange> history = new ArrayList<>();
            history.add(new LedgerChange.IdentityRecorded(new Identity(
                    seen.id(), details, Origin.CREATED, IdentityTimes.created(recordedAt, seen.createdAt()), 0)));
            tokens.stream().filter(token -> !token.isAfter(revocation)).forEach(token -> history.add(recorded(token)));
            if (revocation != null) {
                history.add(new LedgerChange.TokensRevoked(seen.id(), revocation));
            }
            tokens.stream().filter(token -> token.isAfter(revocation)).forEach(token -> history.add(recorded(token)));
            if (seen.deletedAt() != null) {
                history.add(new LedgerChange.IdentityDeleted(seen.id(), Revocation.at(seen.deletedAt())));
            }
            return history;
        }

        private LedgerChange recorded(Token token) {
            return new LedgerChange.TokenRecorded(
                    new IssuedToken(TokenFingerprint.of(token.value()), seen.id(), token.scopes(), token.times()));
        }
    }

    /** A token that the service begins with. */
    public record Token(TokenValue value, Set<TokenScope> scopes, TokenTimes times) {

        boolean isAfter(@Nullable Revocation revocation) {
            return revocation != null && times.issuedAt().isAfter(revocation.at());
        }
    }
}
