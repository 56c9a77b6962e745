package org.acsconsole.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.ObservedIdentity;
import org.acsconsole.identity.ObservedToken;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.ledger.store.Transaction;

/** Brings tokens that others were issued into the ledger of one profile, inside somebody else's transaction. */
record ObservedTokens(Transaction transaction, long profile, ChangeWriter writer) {

    /**
     * How many tokens came in.
     *
     * @param own of them, were asked for by a console of this ledger that had no answer
     */
    record BroughtIn(int own, int byOthers) {

        static final BroughtIn NONE = new BroughtIn(0, 0);
    }

    /** Writes the tokens that the ledger has not. None if it has no such identity. */
    BroughtIn bringIn(ObservedIdentity observed) {
        List<ObservedToken> unknown = unknown(observed);
        if (unknown.isEmpty() || !has(observed)) {
            return BroughtIn.NONE;
        }
        int own = 0;
        for (ObservedToken seen : unknown) {
            IssuedToken token = seen.token();
            if (token.times().revocation() == null) {
                writer.apply(new LedgerChange.TokenRecorded(token));
            } else {
                insertEnded(token);
            }
            own += observed.isOwn() && isOwn(seen) ? 1 : 0;
        }
        return new BroughtIn(own, unknown.size() - own);
    }

    private boolean isOwn(ObservedToken seen) {
        UnansweredCalls calls = new UnansweredCalls(transaction, profile);
        IdentityId id = seen.token().identity();
        return calls.end(seen.request(), id) || calls.isDone(seen.request(), id);
    }

    private List<ObservedToken> unknown(ObservedIdentity observed) {
        if (observed.tokens().isEmpty()) {
            return List.of();
        }
        Set<String> known = new HashSet<>(transaction
                .sql("""
                        SELECT t.fingerprint FROM identity i JOIN token t ON t.identity = i.seq
                        WHERE i.profile = :profile AND i.id = :id
                        """)
                .bind("profile", profile)
                .bind("id", observed.id().value())
                .list(row -> row.getString(1)));
        return observed.tokens().stream()
                .filter(seen -> !known.contains(seen.token().fingerprint().hex()))
                .toList();
    }

    private boolean has(ObservedIdentity observed) {
        return transaction
                        .sql("SELECT count(*) FROM identity WHERE profile = :profile AND id = :id")
                        .bind("profile", profile)
                        .bind("id", observed.id().value())
                        .number()
                > 0;
    }

    /** What was revoked before it was seen changes nothing of what the identity is now. */
    private void insertEnded(IssuedToken token) {
        transaction
                .sql("""
                        INSERT INTO token (identity, profile, fingerprint, scopes, issued_at, expires_at, revoked_at,
                            revoke_lag)
                        SELECT seq, profile, :fingerprint, :scopes, :issued, :expires, :revoked, :lag
                        FROM identity WHERE profile = :profile AND id = :id
                        """)
                .bind("profile", profile)
                .bind("id", token.identity().value())
                .bind("fingerprint", token.fingerprint().hex())
                .bind("scopes", TokenScope.join(token.scopes()))
                .bind("issued", Instants.micros(token.times().issuedAt()))
                .bind("expires", Instants.micros(token.times().expiresAt()))
                .bind("revoked", Instants.microsOrNull(token.times().revokedAt()))
                .bind("lag", ChangeWriter.lag(token.times().revocation()))
                .execute();
    }
}
