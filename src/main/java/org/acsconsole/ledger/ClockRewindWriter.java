package org.acsconsole.ledger;

import java.time.Instant;
import org.acsconsole.identity.ClockRewind;
import org.acsconsole.ledger.store.Transaction;

/**
 * Ends for good what a service's clock had outlived when it was set back, in the ledger of one profile and inside somebody else's
 * transaction.
 */
record ClockRewindWriter(Transaction transaction, long profile) {

    /**
     * What happened after the time that the clock was put to, and until now, came afterwards, and has outlived nothing.
     *
     * @param now on the service's clock
     */
    void write(ClockRewind setBack, Instant now) {
        update("""
                UPDATE token SET outlived = 1
                WHERE outlived = 0 AND identity IN (SELECT seq FROM identity WHERE profile = :profile)
                    AND (expires_at <= :reached AND (issued_at <= :putTo OR issued_at > :now)
                        OR revoked_at + revoke_lag <= :reached AND (revoked_at <= :putTo OR revoked_at > :now))
                """, setBack, now);
        new LiveTokens(transaction, profile).countExpiringUntil(setBack.reached());
        update("""
                UPDATE identity SET revoking_until = NULL WHERE profile = :profile AND revoking_until <= :reached
                    AND (tokens_revoked_at <= :putTo OR tokens_revoked_at > :now)
                """, setBack, now);
    }

    private void update(String sql, ClockRewind setBack, Instant now) {
        transaction
                .sql(sql)
                .bind("profile", profile)
                .bind("reached", Instants.micros(setBack.reached()))
                .bind("putTo", Instants.micros(setBack.putTo()))
                .bind("now", Instants.micros(now))
                .execute();
    }
}
