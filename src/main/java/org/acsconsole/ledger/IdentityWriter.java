package org.acsconsole.ledger;

import java.util.Locale;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Origin;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Transaction;

/** Writes which identities are in the book of one profile, their details, and the words by which they are searched. */
record IdentityWriter(Transaction transaction, long profile) {

    void insert(Identity identity) {
        if (!insertNew(identity) && !claim(identity)) {
            throw new FaultException(new Fault.AlreadyRecorded(identity.id()));
        }
    }

    /**
     * One that was created here can be seen on the service before its answer is written: the creation wins, and that it was
     * seen was no news.
     */
    private boolean claim(Identity identity) {
        boolean claimed = identity.origin() == Origin.CREATED
                && detailed("""
                        UPDATE identity SET label = :label, user = :user, note = :note, label_key = :labelKey,
                            user_key = :userKey, origin = 'CREATED'
                        WHERE profile = :profile AND id = :id AND origin = 'SEEN'
                        """, identity.details())
                                .bind("id", identity.id().value())
                                .execute()
                        == 1;
        if (claimed) {
            new ActivityWriter(transaction, profile).withdrawSeen(identity.id());
            indexAgain(identity.id(), identity.details());
        }
        return claimed;
    }

    /** False if the ledger has it, which then stays as it is. */
    boolean insertNew(Identity identity) {
        int inserted = detailed("""
                INSERT INTO identity (profile, id, label, user, note, label_key, user_key, origin, version,
                    recorded_at, created_at, last_issued_at, tokens_revoked_at, revoking_until, deleted_at, unsettled_at)
                VALUES (:profile, :id, :label, :user, :note, :labelKey, :userKey, :origin, :version,
                    :recorded, :created, :issued, :revoked, :revokingUntil, :deleted, :unsettled)
                ON CONFLICT (profile, id) DO NOTHING
                """, identity.details())
                .bind("id", identity.id().value())
                .bind("origin", identity.origin().name())
                .bind("version", identity.version())
                .bind("recorded", Instants.micros(identity.times().recordedAt()))
                .bind("created", Instants.microsOrNull(identity.times().createdAt()))
                .bind("issued", Instants.microsOrNull(identity.times().lastIssuedAt()))
                .bind("revoked", Instants.microsOrNull(identity.times().tokensRevokedAt()))
                .bind("revokingUntil", Instants.microsOrNull(identity.times().revokingUntil()))
                .bind("deleted", Instants.microsOrNull(identity.times().deletedAt()))
                .bind("unsettled", Instants.microsOrNull(identity.times().unsettledAt()))
                .execute();
        if (inserted == 0) {
            return false;
        }
        index(identity.id(), identity.details());
        if (identity.origin() != Origin.IMPORTED) {
            ChainHead.of(transaction, profile).learnResource(identity.id().resource());
        }
        return true;
    }

    void edit(LedgerChange.DetailsEdited edited) {
        int updated = detailed("""
                UPDATE identity SET label = :label, user = :user, note = :note, label_key = :labelKey,
                    user_key = :userKey, version = version + 1
                WHERE profile = :profile AND id = :id AND version = :version
                """, edited.details())
                .bind("id", edited.identity().value())
                .bind("version", edited.version())
                .execute();
        if (updated == 0) {
            throw new FaultException(
                    has(edited.identity())
                            ? new Fault.EditedElsewhere(edited.identity())
                            : new Fault.NotInLedger(edited.identity()));
        }
        indexAgain(edited.identity(), edited.details());
    }

    void forget(IdentityId id) {
        int gone = update("DELETE FROM identity WHERE profile = :profile AND id = :id")
                .bind("id", id.value())
                .execute();
        if (gone == 0) {
            throw new FaultException(new Fault.NotInLedger(id));
        }
    }

    private void indexAgain(IdentityId id, IdentityDetails details) {
        update(
                        "DELETE FROM identity_gram WHERE rowid = (SELECT seq FROM identity WHERE profile = :profile AND id = :id)")
                .bind("id", id.value())
                .execute();
        index(id, details);
    }

    private void index(IdentityId id, IdentityDetails details) {
        String tail = id.value().substring(id.value().indexOf('_')).toLowerCase(Locale.ROOT);
        String words = Grams.words(tail, Folding.fold(details.label()), Folding.fold(details.user()));
        update(
                        "INSERT INTO identity_gram (rowid, gram) SELECT seq, :words FROM identity WHERE profile = :profile AND id = :id")
                .bind("id", id.value())
                .bind("words", words)
                .execute();
    }

    private boolean has(IdentityId id) {
        return transaction
                        .sql("SELECT count(*) FROM identity WHERE profile = :profile AND id = :id")
                        .bind("profile", profile)
                        .bind("id", id.value())
                        .number()
                > 0;
    }

    private BoundStatement detailed(String sql, IdentityDetails details) {
        return update(sql)
                .bind("label", details.label())
                .bind("user", details.user())
                .bind("note", details.note())
                .bind("labelKey", Folding.fold(details.label()))
                .bind("userKey", Folding.fold(details.user()));
    }

    private BoundStatement update(String sql) {
        return transaction.sql(sql).bind("profile", profile);
    }
}
