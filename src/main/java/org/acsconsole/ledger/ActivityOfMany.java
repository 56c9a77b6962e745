package org.acsconsole.ledger;

import org.acsconsole.identity.Activity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.ledger.store.Transaction;

/**
 * Writes, inside a transaction, which identities an activity changed that is about many of them.
 *
 * @param at when it was begun, in microseconds since 1970
 * @param tie its place among equal times
 */
record ActivityOfMany(Transaction transaction, long profile, long at, long tie) {

    static ActivityOfMany of(Transaction transaction, long profile, Activity activity, long tie) {
        return new ActivityOfMany(transaction, profile, Instants.micros(activity.at()), tie);
    }

    void changed(LedgerChange change) {
        switch (change) {
            case LedgerChange.IdentityRecorded recorded ->
                changed(recorded.identity().id());
            case LedgerChange.TokenRecorded recorded -> changed(recorded.token().identity());
            case LedgerChange.TeamsUserRecorded recorded ->
                changed(recorded.user().id());
            case LedgerChange.TokenTried tried -> changed(tried.identity());
            case LedgerChange.TokensRevoked revoked -> changed(revoked.identity());
            case LedgerChange.IdentityDeleted deleted -> changed(deleted.identity());
            case LedgerChange.Unsettled unsettled -> changed(unsettled.identity());
            case LedgerChange.IdentityMissing missing -> changed(missing.identity());
            case LedgerChange.DetailsEdited edited -> changed(edited.identity());
            case LedgerChange.CreationBegun begun -> {} // it has no identity yet
            case LedgerChange.ItemPostponed postponed -> {}
            case LedgerChange.Reset reset -> {}
            case LedgerChange.IdentityForgotten forgotten -> {} // its history goes with it
        }
    }

    /** Nothing is written of an identity that the ledger does not have, or has written already for this activity. */
    void changed(IdentityId id) {
        transaction
                .sql("""
                        INSERT INTO activity_identity (identity, at, tie)
                        SELECT seq, :at, :tie FROM identity WHERE profile = :profile AND id = :id
                        ON CONFLICT DO NOTHING
                        """)
                .bind("profile", profile)
                .bind("id", id.value())
                .bind("at", at)
                .bind("tie", tie)
                .execute();
    }
}
