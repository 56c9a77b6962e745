package org.acsconsole.ledger;

import java.time.Instant;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Statements;
import org.acsconsole.ledger.store.Transaction;

/**
 * Keeps with each identity how many of its tokens are live and when the first of them expires, so that a list can be in that order.
 *
 * <p>Whoever writes a token keeps it right, but no token that expires is written: what has expired is swept before such a list is
 * read. Until then {@code next_expiry} is in the past, so that a reader sees it.
 */
record LiveTokens(Transaction transaction, long profile) {

    /** Stands for the expiry of an identity without a live token, which so comes last. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int AT_ONCE = 1_000;

    private static final String COUNTED = """
            UPDATE identity%s SET
                live_until = (SELECT max(t.expires_at) FROM token t
                    WHERE t.identity = identity.seq AND t.revoked_at IS NULL AND t.outlived = 0),
                live_tokens = (SELECT count(*) FROM token t
                    WHERE t.identity = identity.seq AND t.revoked_at IS NULL AND t.outlived = 0 AND t.expires_at > :now),
                next_expiry = (SELECT coalesce(min(t.expires_at), :never) FROM token t
                    WHERE t.identity = identity.seq AND t.revoked_at IS NULL AND t.outlived = 0 AND t.expires_at > :now)
            WHERE profile = :profile AND""";

    private static final String EXPIRED =
            " FROM identity INDEXED BY identity_by_next_expiry WHERE profile = :profile AND state IN (0, 2) AND next_expiry <= :now";

    static final String FIND_EXPIRED = "SELECT seq" + EXPIRED + " LIMIT " + AT_ONCE;

    /** Those are few, and each is found by its number. */
    static final String SWEEP = COUNTED.formatted(" NOT INDEXED") + " seq IN (" + FIND_EXPIRED + ")";

    static boolean hasExpired(Statements statements, long profile, Instant now) {
        return statements
                .sql("SELECT EXISTS (" + FIND_EXPIRED + ")")
                .bind("profile", profile)
                .bind("now", Instants.micros(now))
                .isTrue();
    }

    /** Takes out what has expired, of a bounded number of identities. */
    void sweep(Instant now) {
        bound(SWEEP, Instants.micros(now)).execute();
    }

    /** Counts one identity's again, those among them that have expired: they are swept later. */
    void count(IdentityId id) {
        bound(COUNTED.formatted("") + " id = :id", 0).bind("id", id.value()).execute();
    }

    /** Counts again wherever a token expires until then. */
    void countExpiringUntil(Instant until) {
        bound(COUNTED.formatted("") + " (live_until <= :until OR next_expiry <= :until)", 0)
                .bind("until", Instants.micros(until))
                .execute();
    }

    private BoundStatement bound(String sql, long now) {
        return transaction
                .sql(sql)
                .bind("profile", profile)
                .bind("never", NEVER)
                .bind("now", now);
    }
}
