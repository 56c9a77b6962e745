package org.acsconsole.ledger;

import java.time.Instant;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.SearchIndex;
import org.acsconsole.ledger.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes to the ledger of one profile, inside somebody else's transaction.
 *
 * <p>What came first is known by the order of writing, never by comparing clocks: a revocation ends what was written before
 * it, and an identity's last issue and last revocation are kept in that order even where a clock was set back in between.
 */
record ChangeWriter(Transaction transaction, long profile, SearchIndex search) {

    void apply(LedgerChange change) {
        switch (change) {
            case LedgerChange.CreationBegun begun -> {} // stands with what is pending
            case LedgerChange.ItemPostponed postponed -> {} // stands with the item
            case LedgerChange.IdentityRecorded recorded -> identities().insert(recorded.identity());
            case LedgerChange.TeamsUserRecorded recorded -> identities().insertNew(recorded.user());
            case LedgerChange.TokenRecorded recorded -> insertNew(recorded.token());
            case LedgerChange.TokenTried tried -> insert(tried);
            case LedgerChange.TokensRevoked revoked -> revoke(revoked);
            case LedgerChange.IdentityDeleted deleted -> delete(deleted);
            case LedgerChange.Unsettled unsettled -> unsettle(unsettled);
            case LedgerChange.IdentityMissing missing -> miss(missing);
            case LedgerChange.DetailsEdited edited -> identities().edit(edited);
            case LedgerChange.Reset reset -> reset(reset.followedTo());
            case LedgerChange.IdentityForgotten forgotten -> identities().forget(forgotten.identity());
        }
    }

    IdentityWriter identities() {
        return new IdentityWriter(transaction, profile, search);
    }

    /** One that was issued here can be seen on the service before its answer is written: then the ledger has it. */
    private void insertNew(IssuedToken token) {
        boolean known = transaction
                .sql("""
                        SELECT EXISTS (SELECT 1 FROM identity i JOIN token t ON t.identity = i.seq
                            WHERE i.profile = :profile AND i.id = :id AND t.fingerprint = :fingerprint)
                        """)
                .bind("profile", profile)
                .bind("id", token.identity().value())
                .bind("fingerprint", token.fingerprint().hex())
                .isTrue();
        if (!known) {
            insert(token);
        }
    }

    /** A token whose identity is deleted in the ledger already was issued before that and written late: it is dead. */
    private void insert(IssuedToken token) {
        Long revoked = Instants.microsOrNull(token.times().revokedAt());
        Known identity = update("""
                UPDATE identity SET
                    last_issued_at = greatest(:issued, coalesce(last_issued_at, :issued),
                        coalesce(tokens_revoked_at + 1, :issued)),
                    unsettled_at = CASE WHEN missing = 1 THEN NULL ELSE unsettled_at END, missing = 0,
                    live_until = CASE WHEN :dead = 1 OR deleted_at IS NOT NULL THEN live_until
                        ELSE greatest(:expires, coalesce(live_until, :expires)) END,
                    live_tokens = CASE WHEN :dead = 1 OR deleted_at IS NOT NULL THEN live_tokens
                        ELSE live_tokens + 1 END,
                    next_expiry = CASE WHEN :dead = 1 OR deleted_at IS NOT NULL THEN next_expiry
                        ELSE least(:expires, next_expiry) END
                WHERE profile = :profile AND id = :id RETURNING seq, deleted_at
                """)
                .bind("id", token.identity().value())
                .bind("issued", Instants.micros(token.times().issuedAt()))
                .bind("expires", Instants.micros(token.times().expiresAt()))
                .bind("dead", revoked == null ? 0 : 1)
                .first(row -> new Known(row.getLong("seq"), Instants.atOrNull(row, "deleted_at")))
                .orElseThrow(() -> new FaultException(new Fault.NotInLedger(token.identity())));
        update("""
                INSERT INTO token (identity, profile, fingerprint, scopes, issued_at, expires_at, revoked_at, revoke_lag,
                    unsettled_at)
                VALUES (:identity, :profile, :fingerprint, :scopes, :issued, :expires, :revoked, :lag, :unsettled)
                """)
                .bind("identity", identity.seq())
                .bind("fingerprint", token.fingerprint().hex())
                .bind("scopes", TokenScope.join(token.scopes()))
                .bind("issued", Instants.micros(token.times().issuedAt()))
                .bind("expires", Instants.micros(token.times().expiresAt()))
                .bind("revoked", revoked == null ? Instants.microsOrNull(identity.at()) : revoked)
                .bind("lag", lag(token.times().revocation()))
                .bind("unsettled", Instants.microsOrNull(token.times().unsettledAt()))
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

    /** Of two revocations the one that is effective first counts, unless others may have issued tokens in between. */
    private void revoke(LedgerChange.TokensRevoked revoked) {
        update("""
                UPDATE identity SET tokens_revoked_at = greatest(:at, coalesce(last_issued_at, :at)),
                    revoking_until = CASE
                        WHEN origin <> 'CREATED' OR state NOT IN (1, 3) THEN :until
                        WHEN revoking_until < :until THEN revoking_until
                        WHEN revoking_until IS NULL THEN NULL
                        ELSE :until END,
                    unsettled_at = NULL, live_until = NULL, live_tokens = 0, next_expiry = :never
                WHERE profile = :profile AND id = :id RETURNING seq, last_issued_at
                """)
                .bind("id", revoked.identity().value())
                .bind("at", Instants.micros(revoked.revocation().at()))
                .bind("until", Instants.microsOrNull(revoked.revocation().effectiveBy()))
                .bind("never", LiveTokens.NEVER)
                .first(row -> new Known(row.getLong("seq"), Instants.atOrNull(row, "last_issued_at")))
                .ifPresent(identity -> endTokens(identity, revoked.revocation()));
    }

    private void delete(LedgerChange.IdentityDeleted deleted) {
        update("""
                UPDATE identity SET deleted_at = coalesce(deleted_at, :at), unsettled_at = NULL, live_until = NULL,
                    live_tokens = 0, next_expiry = :never
                WHERE profile = :profile AND id = :id RETURNING seq, last_issued_at
                """)
                .bind("id", deleted.identity().value())
                .bind("at", Instants.micros(deleted.revocation().at()))
                .bind("never", LiveTokens.NEVER)
                .first(row -> new Known(row.getLong("seq"), Instants.atOrNull(row, "last_issued_at")))
                .ifPresent(identity -> endTokens(identity, deleted.revocation()));
    }

    /** A token that is revoked again dies of the revocation that is effective first. */
    private void endTokens(Known identity, Revocation revocation) {
        if (identity.at() == null) {
            return; // no token was ever issued
        }
        update("""
                UPDATE token SET revoked_at = coalesce(revoked_at, :at), unsettled_at = NULL,
                    revoke_lag = CASE WHEN revoked_at IS NULL THEN :lag
                        ELSE least(revoke_lag, greatest(0, :at + :lag - revoked_at)) END
                WHERE identity = :identity AND (revoked_at IS NULL OR unsettled_at IS NOT NULL OR revoke_lag > 0)
                """)
                .bind("identity", identity.seq())
                .bind("at", Instants.micros(revocation.at()))
                .bind("lag", lag(revocation))
                .execute();
    }

    /** An identity's row, and one of its times. */
    private record Known(long seq, @Nullable Instant at) {}

    static long lag(@Nullable Revocation revocation) {
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
                UPDATE identity SET unsettled_at = coalesce(unsettled_at, :at),
                    missing = CASE WHEN unsettled_at IS NULL THEN 0 ELSE missing END
                WHERE profile = :profile AND id = :id AND deleted_at IS NULL
                """).bind("id", id).bind("at", at).execute();
    }

    private void miss(LedgerChange.IdentityMissing missing) {
        update(
                        "UPDATE identity SET unsettled_at = :at, missing = 1 WHERE profile = :profile AND id = :id AND deleted_at IS NULL")
                .bind("id", missing.identity().value())
                .bind("at", Instants.micros(missing.at()))
                .execute();
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
