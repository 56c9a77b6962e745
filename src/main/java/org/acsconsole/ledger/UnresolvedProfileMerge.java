package org.acsconsole.ledger;

import java.util.List;
import org.acsconsole.identity.Profile;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Transaction;

/**
 * The merge of a ledger that was written while the profile's resource was unknown into that of the resource, once it is known.
 *
 * <p>Its row and its events stay where they are, and an event of the resource's ledger names the end of their chain.
 */
record UnresolvedProfileMerge(Transaction transaction, Profile profile) {

    /** Inside somebody else's transaction, before the resource's ledger is opened. */
    void mergeIntoThatOfItsResource() {
        String key = Profile.keyWhileUnknown(profile.name());
        if (!profile.ledgerKey().equals(key)) {
            ProfileLedgers.seq(transaction, key)
                    .ifPresent(from -> ProfileLedgers.seq(transaction, profile.ledgerKey())
                            .ifPresentOrElse(to -> merge(from, to), () -> rename(from)));
        }
    }

    private void rename(long from) {
        of(from, "UPDATE profile SET ledger_key = :key WHERE seq = :from")
                .bind("key", profile.ledgerKey())
                .execute();
    }

    private void merge(long from, long to) {
        if (isEmpty(from)) {
            return;
        }
        String head = ChainHead.of(transaction, from).name();
        move(from, to);
        of(from, "UPDATE profile SET merged_into = :to WHERE seq = :from")
                .bind("to", to)
                .execute();
        ChainHead.of(transaction, to).append(Event.merged(head, transaction.now()));
    }

    private boolean isEmpty(long from) {
        return of(from, "SELECT merged_into IS NOT NULL FROM profile WHERE seq = :from")
                .isTrue();
    }

    /** What the resource's ledger has already stays as it is there; rows of activities come in before its own. */
    private void move(long from, long to) {
        long shift = shift(from, to);
        of(from, """
                UPDATE activity_identity SET tie = tie + :shift
                WHERE identity IN (SELECT seq FROM identity WHERE profile = :from)
                """).bind("shift", shift).execute();
        of(
                        from,
                        "UPDATE identity SET profile = :to WHERE profile = :from"
                                + " AND id NOT IN (SELECT id FROM identity WHERE profile = :to)")
                .bind("to", to)
                .execute();
        of(from, "UPDATE token SET profile = :to WHERE profile = :from")
                .bind("to", to)
                .execute();
        of(from, "DELETE FROM identity WHERE profile = :from").execute();
        of(from, "UPDATE identity_tag SET profile = :to WHERE profile = :from")
                .bind("to", to)
                .execute();
        of(from, "UPDATE unanswered SET profile = :to WHERE profile = :from")
                .bind("to", to)
                .execute();
        of(from, "UPDATE job SET profile = :to WHERE profile = :from")
                .bind("to", to)
                .execute();
        for (String table : List.of("activity", "pending")) {
            of(from, "UPDATE " + table + " SET profile = :to, tie = tie + :shift WHERE profile = :from")
                    .bind("to", to)
                    .bind("shift", shift)
                    .execute();
        }
    }

    private long shift(long from, long to) {
        return of(from, """
                SELECT coalesce(min(CASE WHEN profile = :to THEN tie END), 0)
                    - coalesce(max(CASE WHEN profile = :from THEN tie END), 0) - 1
                FROM (SELECT profile, tie FROM activity UNION ALL SELECT profile, tie FROM pending) ties
                WHERE profile IN (:from, :to)
                """).bind("to", to).number();
    }

    private BoundStatement of(long from, String sql) {
        return transaction.sql(sql).bind("from", from);
    }
}
