package org.acsconsole.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.Origin;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.SearchIndex;
import org.acsconsole.ledger.store.Transaction;

/** Writes which identities are in the ledger of one profile, their details, and the text by which they are searched. */
record IdentityWriter(Transaction transaction, long profile, SearchIndex search) {

    void insert(Identity identity) {
        if (!insertNew(identity) && !claim(identity)) {
            throw new FaultException(new Fault.AlreadyRecorded(identity.id()));
        }
    }

    /**
     * One that was created here can be seen on the service before its answer is written: the creation wins.
     */
    private boolean claim(Identity identity) {
        if (identity.origin() != Origin.CREATED) {
            return false;
        }
        Optional<Long> seen = detailed("""
                UPDATE identity SET label = :label, user_name = :user, note = :note, label_key = :labelKey,
                    user_key = :userKey, note_key = :noteKey, tags = :tags, tags_key = :tagsKey, origin = 'CREATED'
                WHERE profile = :profile AND id = :id AND origin = 'SEEN' RETURNING seq
                """, identity.id(), identity.details()).first(row -> row.getLong(1));
        seen.ifPresent(seq -> {
            tags().replace(seq, identity.details().tags());
            index(seq, identity.id(), identity.details());
        });
        return seen.isPresent();
    }

    /** False if the ledger has it, which then stays as it is. */
    boolean insertNew(Identity identity) {
        return insertNew(identity, identity.origin() != Origin.IMPORTED);
    }

    /**
     * The same.
     *
     * @param own whether it is in the profile's own resource, which is learnt from it
     */
    boolean insertNew(Identity identity, boolean own) {
        IdentityTimes times = identity.times();
        Optional<Long> inserted = detailed("""
                INSERT INTO identity (profile, id, label, user_name, note, label_key, user_key, note_key, tags, tags_key,
                    origin, version,
                    recorded_at, created_at, last_issued_at, tokens_revoked_at, revoking_until, deleted_at, unsettled_at,
                    missing)
                VALUES (:profile, :id, :label, :user, :note, :labelKey, :userKey, :noteKey, :tags, :tagsKey,
                    :origin, :version,
                    :recorded, :created, :issued, :revoked, :revokingUntil, :deleted, :unsettled, :missing)
                ON CONFLICT (profile, id) DO NOTHING RETURNING seq
                """, identity.id(), identity.details())
                .bind("origin", identity.origin().name())
                .bind("version", identity.version())
                .bind("recorded", Instants.micros(times.recordedAt()))
                .bind("created", Instants.microsOrNull(times.createdAt()))
                .bind("issued", Instants.microsOrNull(times.lastIssuedAt()))
                .bind("revoked", Instants.microsOrNull(times.tokensRevokedAt()))
                .bind("revokingUntil", Instants.microsOrNull(times.revokingUntil()))
                .bind("deleted", Instants.microsOrNull(times.deletedAt()))
                .bind(
                        "unsettled",
                        times.doubt() == null
                                ? null
                                : Instants.micros(times.doubt().since()))
                .bind("missing", times.missingSince() == null ? 0 : 1)
                .first(row -> row.getLong(1));
        inserted.ifPresent(seq -> {
            tags().write(seq, identity.details().tags());
            index(seq, identity.id(), identity.details());
            if (own) {
                ChainHead.of(transaction, profile).learnResource(identity.id().resource());
            }
        });
        return inserted.isPresent();
    }

    void edit(LedgerChange.DetailsEdited edited) {
        IdentityId id = edited.identity();
        long seq = detailed("""
                UPDATE identity SET label = :label, user_name = :user, note = :note, label_key = :labelKey,
                    user_key = :userKey, note_key = :noteKey, tags = :tags, tags_key = :tagsKey,
                    version = version + 1
                WHERE profile = :profile AND id = :id AND version = :version RETURNING seq
                """, id, edited.details())
                .bind("version", edited.version())
                .first(row -> row.getLong(1))
                .orElseThrow(
                        () -> new FaultException(has(id) ? new Fault.EditedElsewhere(id) : new Fault.NotInLedger(id)));
        tags().replace(seq, edited.details().tags());
        index(seq, id, edited.details());
    }

    private StoredTags tags() {
        return new StoredTags(transaction, profile);
    }

    void forget(IdentityId id) {
        int gone = update("DELETE FROM identity WHERE profile = :profile AND id = :id")
                .bind("id", id.value())
                .execute();
        if (gone == 0) {
            throw new FaultException(new Fault.NotInLedger(id));
        }
    }

    private void index(long identity, IdentityId id, IdentityDetails details) {
        String tail = id.value().substring(Math.max(0, id.value().indexOf('_'))).toLowerCase(Locale.ROOT);
        search.put(
                transaction,
                identity,
                List.of(
                        tail,
                        TextNormalizer.normalize(details.label()),
                        TextNormalizer.normalize(details.user()),
                        TextNormalizer.normalize(details.note()),
                        StoredTags.key(details.tags())));
    }

    private boolean has(IdentityId id) {
        return transaction
                        .sql("SELECT count(*) FROM identity WHERE profile = :profile AND id = :id")
                        .bind("profile", profile)
                        .bind("id", id.value())
                        .number()
                > 0;
    }

    private BoundStatement detailed(String sql, IdentityId id, IdentityDetails details) {
        return update(sql)
                .bind("id", id.value())
                .bind("label", details.label())
                .bind("user", details.user())
                .bind("note", details.note())
                .bind("labelKey", TextNormalizer.normalize(details.label()))
                .bind("userKey", TextNormalizer.normalize(details.user()))
                .bind("noteKey", TextNormalizer.normalize(details.note()))
                .bind("tags", details.tags().text())
                .bind("tagsKey", StoredTags.key(details.tags()));
    }

    private BoundStatement update(String sql) {
        return transaction.sql(sql).bind("profile", profile);
    }
}
