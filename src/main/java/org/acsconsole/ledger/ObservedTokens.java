package org.acsconsole.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.ObservedIdentity;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.ledger.store.Transaction;

/** Brings tokens that others were issued into the ledger of one profile, inside somebody else's transaction. */
record ObservedTokens(Transaction transaction, long profile, ChangeWriter writer) {

    /** Writes the tokens that the ledger has not; returns how many. None if it has no such identity. */
    int bringIn(ObservedIdentity observed) {
        List<IssuedToken> unknown = unknown(observed);
        if (unknown.isEmpty() || !has(observed)) {
            return 0;
        }
        for (IssuedToken token : unknown) {
            if (token.times().revocation() == null) {
                writer.apply(new LedgerChange.TokenRecorded(token));
            } else {
                insertEnded(token);
            }
        }
        return unknown.size();
    }

    private List<IssuedToken> unknown(ObservedIdentity observed) {
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
                .filter(token -> !known.contains(token.fingerprint().hex()))
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
