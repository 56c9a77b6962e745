package org.acsconsole.ledger;

import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes to the book of one profile, inside somebody else's transaction.
 *
 * <p>What came first is told by the order of writing, never by comparing clocks: a revocation ends what was written before
 * it, and an identity's last issue and last revocation are kept in that order even where a clock was set back in between.
 */
record ChangeWriter(Transaction transaction, long profile) {

    void apply(LedgerChange change) {
        switch (change) {
            case LedgerChange.IdentityRecorded recorded -> identities().insert(recorded.identity());
            case LedgerChange.TokenRecorded recorded -> insert(recorded.token());
            case LedgerChange.TokenTried tried -> insert(tried);
            case LedgerChange.TokensRevoked revoked -> revoke(revoked);
            case LedgerChange.IdentityDeleted deleted -> delete(deleted);
            case LedgerChange.Unsettled unsettled -> unsettle(unsettled);
            case LedgerChange.DetailsEdited edited -> identities().edit(edited);
            case LedgerChange.Reset reset -> reset(reset.followedTo());
            case LedgerChange.IdentityForgotten forgotten -> identities().forget(forgotten.identity());
        }
    }

    IdentityWriter identities() {
        return new IdentityWriter(transaction, profile);
    }

    /** A token whose identity is deleted in the ledger already was issued before that and written late: it is dead. */
    private void insert(IssuedToken token) {
        int inserted = update("""
                INSERT INTO token (identity, fingerprint, scopes, issued_at, expires_at, revoked_at, revoke_lag,
                    unsettled_at)
                SELECT seq, :fingerprint, :scopes, :issued, :expires, coalesce(:revoked, deleted_at), :lag,
                    :unsettled
                FROM identity WHERE profile = :profile AND id = :id
                """)
                .bind("id", token.identity().value())
                .bind("fingerprint", token.fingerprint().hex())
                .bind("scopes", TokenScope.join(token.scopes()))
                .bind("issued", Instants.micros(token.times().issuedAt()))
                .bind("expires", Instants.micros(token.times().expiresAt()))
                .bind("revoked", Instants.microsOrNull(token.times().revokedAt()))
                .bind("lag", lag(token.times().revocation()))
                .bind("unsettled", Instants.microsOrNull(token.times().unsettledAt()))
                .execute();
        if (inserted == 0) {
            throw new FaultException(new Fault.NotInLedger(token.identity()));
        }
        update("""
                UPDATE identity SET
                    last_issued_at = max(:issued, coalesce(last_issued_at, :issued),
                        coalesce(tokens_revoked_at + 1, :issued)),
                    live_until = CASE WHEN :revoked IS NOT NULL OR deleted_at IS NOT NULL THEN live_until
                        ELSE max(:expires, coalesce(live_until, :expires)) END
                WHERE profile = :profile AND id = :id
                """)
                .bind("id", token.identity().value())
                .bind("issued", Instants.micros(token.times().issuedAt()))
                .bind("expires", Instants.micros(token.times().expiresAt()))
                .bind("revoked", Instants.microsOrNull(token.times().revokedAt()))
                .execute();
    }

    /** What was tried need not be in the ledger any more: the answer then stands in the activity alone. */
    private void insert(LedgerChange.TokenTried tried) {
        TokenTrial answer = tried.trial().answer();
        update("""
                INSERT INTO trial (token, at, verdict, status, reason)
                SELECT max(t.seq), :at, :verdict, :status, :reason
                FROM identity i JOIN token t ON t.identity = i.seq
                WHERE i.profile = :profile AND i.id = :id AND t.fingerprint = :fingerprint
                HAVING max(t.seq) IS NOT NULL
                """)
                .bind("id", tried.identity().value())
                .bind("fingerprint", tried.trial().token().hex())
                .bind("at", Instants.micros(tried.trial().at()))
                .bind("verdict", answer.verdict().name())
                .bind("status", answer.status())
                .bind("reason", answer.reason())
                .execute();
    }

    /** Of two revocations the one that is felt first counts, unless others may have issued tokens in between. */
    private void revoke(LedgerChange.TokensRevoked revoked) {
        endTokens(revoked.identity(), revoked.revocation());
        update("""
                UPDATE identity SET tokens_revoked_at = max(:at, coalesce(last_issued_at, :at)),
                    revoking_until = CASE WHEN origin = 'CREATED' AND standing = 1 THEN min(revoking_until, :until)
                        ELSE :until END,
                    unsettled_at = NULL, live_until = NULL
                WHERE profile = :profile AND id = :id
                """)
                .bind("id", revoked.identity().value())
                .bind("at", Instants.micros(revoked.revocation().at()))
                .bind("until", Instants.microsOrNull(revoked.revocation().effectiveBy()))
                .execute();
    }

    private void delete(LedgerChange.IdentityDeleted deleted) {
        endTokens(deleted.identity(), deleted.revocation());
        update("""
                UPDATE identity SET deleted_at = coalesce(deleted_at, :at), unsettled_at = NULL, live_until = NULL
                WHERE profile = :profile AND id = :id
                """)
                .bind("id", deleted.identity().value())
                .bind("at", Instants.micros(deleted.revocation().at()))
                .execute();
    }

    /** A token that is revoked again dies of the revocation that is felt first. */
    private void endTokens(IdentityId id, Revocation revocation) {
        update("""
                UPDATE token SET revoked_at = coalesce(revoked_at, :at), unsettled_at = NULL,
                    revoke_lag = CASE WHEN revoked_at IS NULL THEN :lag
                        ELSE min(revoke_lag, max(0, :at + :lag - revoked_at)) END
                WHERE identity = (SELECT seq FROM identity WHERE profile = :profile AND id = :id)
                    AND (revoked_at IS NULL OR unsettled_at IS NOT NULL OR revoke_lag > 0)
                """)
                .bind("id", id.value())
                .bind("at", Instants.micros(revocation.at()))
                .bind("lag", lag(revocation))
                .execute();
    }

    private static long lag(@Nullable Revocation revocation) {
        return revocation == null ? 0 : revocation.lag().toNanos() / 1_000;
    }

    private void unsettle(LedgerChange.Unsettled unsettled) {
        long at = Instants.micros(unsettled.at());
        String id = unsettled.identity().value();
        update("""
                UPDATE token SET unsettled_at = :at
                WHERE identity = (SELECT seq FROM identity WHERE profile = :profile AND id = :id)
                    AND revoked_at IS NULL AND unsettled_at IS NULL
                """).bind("id", id).bind("at", at).execute();
        update("""
                UPDATE identity SET unsettled_at = coalesce(unsettled_at, :at)
                WHERE profile = :profile AND id = :id AND deleted_at IS NULL
                """).bind("id", id).bind("at", at).execute();
    }

    private void reset(String followedTo) {
        update("DELETE FROM identity WHERE profile = :profile").execute();
        update("UPDATE profile SET followed_to = :to WHERE seq = :profile")
                .bind("to", followedTo)
                .execute();
    }

    private BoundStatement update(String sql) {
        return transaction.sql(sql).bind("profile", profile);
    }
}
