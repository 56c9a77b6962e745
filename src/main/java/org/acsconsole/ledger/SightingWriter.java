package org.acsconsole.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acsconsole.identity.AppliedChanges;
import org.acsconsole.identity.AppliedChanges.Kind;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.LedgerChange;
import org.acsconsole.identity.ObservedChanges;
import org.acsconsole.identity.ObservedIdentity;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Revocation;
import org.acsconsole.ledger.store.BoundStatement;
import org.acsconsole.ledger.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was seen of a service into the book of one profile, inside somebody else's transaction.
 *
 * <p>What this or another console did comes back here as seen, so what the ledger has already changes nothing.
 */
record SightingWriter(Transaction transaction, long profile, ChangeWriter book) {

    /** Nothing if the ledger is not where this was looked from: another console has gone on from there. */
    AppliedChanges write(ObservedChanges seen, Instant recordedAt) {
        int moved = update("UPDATE profile SET followed_to = :to WHERE seq = :profile AND followed_to = :from")
                .bind("from", seen.from())
                .bind("to", seen.to())
                .execute();
        if (moved == 0) {
            return AppliedChanges.NOTHING;
        }
        SetBackWriter clock = new SetBackWriter(transaction, profile);
        seen.setBacks().forEach(setBack -> clock.write(setBack, seen.at()));
        int gone = seen.anew() ? endAllBut(seen) : 0;
        InFlight sent = new InFlight(transaction, profile, recordedAt);
        List<AppliedChanges.Change> changes = new ArrayList<>();
        for (ObservedIdentity sighting : seen.all()) {
            change(sighting, recordedAt, seen.at())
                    .filter(kind -> !isOnItsWay(kind, sighting.id(), sent))
                    .ifPresent(kind -> changes.add(new AppliedChanges.Change(sighting.id(), kind)));
        }
        return new AppliedChanges(changes, gone);
    }

    /** Whoever sent it tells of it when the answer is there; that it was done stands in the ledger already. */
    private static boolean isOnItsWay(Kind kind, IdentityId id, InFlight sent) {
        return switch (kind) {
            case CREATED -> false;
            case REVOKED -> sent.has(Operation.REVOKE, id);
            case DELETED -> sent.has(Operation.DELETE, id);
        };
    }

    /** A service that was started anew has what is seen on it now, and nothing of before. */
    private int endAllBut(ObservedChanges seen) {
        String there = seen.all().stream()
                .map(sighting -> '"' + sighting.id().value() + '"')
                .collect(Collectors.joining(",", "[", "]"));
        update("""
                UPDATE token SET revoked_at = :at, revoke_lag = 0, unsettled_at = NULL WHERE revoked_at IS NULL
                    AND identity IN (SELECT seq FROM identity WHERE profile = :profile AND deleted_at IS NULL
                        AND id NOT IN (SELECT value FROM json_each(:there)))
                """).bind("at", Instants.micros(seen.at())).bind("there", there).execute();
        return update("""
                UPDATE identity SET deleted_at = :at, unsettled_at = NULL, live_until = NULL
                WHERE profile = :profile AND deleted_at IS NULL
                    AND id NOT IN (SELECT value FROM json_each(:there))
                """)
                .bind("at", Instants.micros(seen.at()))
                .bind("there", there)
                .execute();
    }

    private Optional<Kind> change(ObservedIdentity sighting, Instant recordedAt, Instant now) {
        Identity known = known(sighting.id());
        if (known == null) {
            return sighting.created() && book.identities().insertNew(identity(sighting, recordedAt))
                    ? Optional.of(Kind.CREATED)
                    : Optional.empty();
        }
        if (known.times().deletedAt() != null) {
            return Optional.empty();
        }
        Instant deletedAt = sighting.deletedAt();
        if (deletedAt != null) {
            book.apply(new LedgerChange.IdentityDeleted(sighting.id(), Revocation.at(deletedAt)));
            return Optional.of(Kind.DELETED);
        }
        Revocation revocation = sighting.revocation();
        return revocation != null && !has(sighting.id(), revocation) && revoke(known, revocation, now)
                ? Optional.of(Kind.REVOKED)
                : Optional.empty();
    }

    private static Identity identity(ObservedIdentity sighting, Instant recordedAt) {
        Revocation revocation = sighting.revocation();
        return new Identity(
                sighting.id(),
                IdentityDetails.NONE,
                Origin.SEEN,
                new IdentityTimes(
                        recordedAt,
                        sighting.createdAt(),
                        null,
                        revocation == null ? null : IdentityTimes.Revoked.of(revocation),
                        sighting.deletedAt(),
                        null),
                0);
    }

    /** While the clock stands, a revoke of our own bears the very time of what was issued since. */
    private boolean has(IdentityId id, Revocation revocation) {
        return transaction
                .sql("""
                        SELECT tokens_revoked_at IS :at OR EXISTS (
                            SELECT 1 FROM token t WHERE t.identity = i.seq AND t.revoked_at = :at)
                        FROM identity i WHERE i.profile = :profile AND i.id = :id
                        """)
                .bind("profile", profile)
                .bind("id", id.value())
                .bind("at", Instants.micros(revocation.at()))
                .isTrue();
    }

    /**
     * Ends the tokens of before. A token that seems to be issued later than now is of before too: the clock was set back.
     *
     * @return whether that was news
     */
    private boolean revoke(Identity known, Revocation revocation, Instant now) {
        int ended = about(known, """
                UPDATE token SET revoked_at = :at, revoke_lag = :lag, unsettled_at = NULL
                WHERE identity = (SELECT seq FROM identity WHERE profile = :profile AND id = :id)
                    AND revoked_at IS NULL AND (issued_at <= :at OR issued_at > :now)
                """)
                .bind("at", Instants.micros(revocation.at()))
                .bind("lag", revocation.lag().toNanos() / 1_000)
                .bind("now", Instants.micros(now))
                .execute();
        about(known, """
                UPDATE identity AS i SET unsettled_at = NULL, revoking_until = :until,
                    tokens_revoked_at = max(:at, coalesce(tokens_revoked_at, :at), CASE WHEN EXISTS (
                        SELECT 1 FROM token t WHERE t.identity = i.seq AND t.revoked_at IS NULL)
                        THEN :at ELSE coalesce(last_issued_at, :at) END),
                    live_until = (SELECT max(t.expires_at) FROM token t
                        WHERE t.identity = i.seq AND t.revoked_at IS NULL AND t.outlived = 0)
                WHERE profile = :profile AND id = :id
                """)
                .bind("at", Instants.micros(revocation.at()))
                .bind("until", Instants.microsOrNull(revocation.effectiveBy()))
                .execute();
        return ended > 0 || known.state() == IdentityState.UNKNOWN || stateOf(known) != known.state();
    }

    private IdentityState stateOf(Identity identity) {
        Identity now = known(identity.id());
        return now == null ? identity.state() : now.state();
    }

    private @Nullable Identity known(IdentityId id) {
        return transaction
                .sql("SELECT * FROM identity WHERE profile = :profile AND id = :id")
                .bind("profile", profile)
                .bind("id", id.value())
                .first(Rows::identity)
                .orElse(null);
    }

    private BoundStatement about(Identity identity, String sql) {
        return update(sql).bind("id", identity.id().value());
    }

    private BoundStatement update(String sql) {
        return transaction.sql(sql).bind("profile", profile);
    }
}
