package org.acsconsole.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
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
 * Writes what was seen of a service into the ledger of one profile, inside somebody else's transaction.
 *
 * <p>What this or another console did comes back here as seen, so what the ledger has already changes nothing.
 */
record ObservedChangesWriter(Transaction transaction, long profile, ChangeWriter writer) {

    /**
     * Nothing if the ledger is not where this was looked from: another console has gone on from there.
     *
     * @param ended accepts each identity that went because the service was reset
     */
    AppliedChanges write(ObservedChanges seen, Instant recordedAt, Consumer<IdentityId> ended) {
        int moved = update("UPDATE profile SET followed_to = :to WHERE seq = :profile AND followed_to = :from")
                .bind("from", seen.from())
                .bind("to", seen.to())
                .execute();
        if (moved == 0) {
            return AppliedChanges.NOTHING;
        }
        ClockRewindWriter clock = new ClockRewindWriter(transaction, profile);
        seen.setBacks().forEach(setBack -> clock.write(setBack, seen.at()));
        int gone = seen.reset() ? endAllBut(seen, ended) : 0;
        PendingOperations sent = new PendingOperations(transaction, profile, recordedAt);
        ObservedTokens tokens = new ObservedTokens(transaction, profile, writer);
        List<AppliedChanges.Change> changes = new ArrayList<>();
        boolean answered = false;
        for (ObservedIdentity observed : seen.all()) {
            answered |= settle(observed);
            if (answers(observed, recordedAt)) {
                answered = true;
                tokens.bringIn(observed);
                continue;
            }
            boolean wasDeleted = isDeleted(observed.id());
            Optional<Kind> changed = change(observed, recordedAt, seen.at());
            ObservedTokens.BroughtIn issued = wasDeleted ? ObservedTokens.BroughtIn.NONE : tokens.bringIn(observed);
            answered |= issued.own() > 0;
            changed.filter(kind -> !isOwn(kind, observed))
                    .or(() -> issued.byOthers() > 0 ? Optional.of(Kind.ISSUED) : Optional.empty())
                    .filter(kind -> !isOnItsWay(kind, observed.id(), sent))
                    .ifPresent(
                            kind -> changes.add(new AppliedChanges.Change(observed.id(), kind, observed.attendee())));
        }
        return new AppliedChanges(changes, gone, answered);
    }

    /** Whether it was created by a console of this ledger that has no answer: that is nobody else's deed. */
    private boolean answers(ObservedIdentity observed, Instant recordedAt) {
        UUID request = observed.requests().creation();
        return observed.created()
                && observed.isOwn()
                && request != null
                && calls().bringIn(identity(observed, recordedAt), request, writer.identities());
    }

    /** Whether it was revoked or deleted by a console of this ledger that has no answer, which then is known to be done. */
    private boolean settle(ObservedIdentity observed) {
        if (!observed.isOwn()) {
            return false;
        }
        boolean revoked = calls().end(observed.requests().revocation(), observed.id());
        boolean deleted = calls().end(observed.requests().deletion(), observed.id());
        return revoked || deleted;
    }

    /** Whether a console of this ledger did it. */
    private boolean isOwn(Kind kind, ObservedIdentity observed) {
        UUID request = switch (kind) {
            case CREATED, ISSUED -> null;
            case REVOKED -> observed.requests().revocation();
            case DELETED -> observed.requests().deletion();
        };
        return observed.isOwn() && calls().isDone(request, observed.id());
    }

    private UnansweredCalls calls() {
        return new UnansweredCalls(transaction, profile);
    }

    /** Whoever sent it reports it when the answer is there; that it was done stands in the ledger already. */
    private static boolean isOnItsWay(Kind kind, IdentityId id, PendingOperations sent) {
        return switch (kind) {
            case CREATED -> false;
            case ISSUED -> sent.has(Operation.ISSUE, id);
            case REVOKED -> sent.has(Operation.REVOKE, id);
            case DELETED -> sent.has(Operation.DELETE, id);
        };
    }

    /** A service that was reset has what is seen on it now, and nothing of before. */
    private int endAllBut(ObservedChanges seen, Consumer<IdentityId> ended) {
        Set<String> there =
                seen.all().stream().map(observed -> observed.id().value()).collect(Collectors.toSet());
        List<IdentityId> gone = update("SELECT id FROM identity WHERE profile = :profile AND deleted_at IS NULL")
                .list(row -> row.getString(1))
                .stream()
                .filter(id -> !there.contains(id))
                .flatMap(id -> IdentityId.of(id).stream())
                .toList();
        gone.forEach(id -> {
            writer.apply(new LedgerChange.IdentityDeleted(id, Revocation.at(seen.at())));
            ended.accept(id);
        });
        return gone.size();
    }

    private Optional<Kind> change(ObservedIdentity observed, Instant recordedAt, Instant now) {
        Identity known = known(observed.id());
        if (known == null) {
            return observed.created()
                            && writer.identities()
                                    .insertNew(
                                            identity(observed, recordedAt),
                                            observed.attendee().isEmpty())
                    ? Optional.of(Kind.CREATED)
                    : Optional.empty();
        }
        if (known.times().deletedAt() != null) {
            return Optional.empty();
        }
        Instant deletedAt = observed.deletedAt();
        if (deletedAt != null) {
            writer.apply(new LedgerChange.IdentityDeleted(observed.id(), Revocation.at(deletedAt)));
            return Optional.of(Kind.DELETED);
        }
        Revocation revocation = observed.revocation();
        return revocation != null && !has(observed.id(), revocation) && revoke(known, revocation, now)
                ? Optional.of(Kind.REVOKED)
                : Optional.empty();
    }

    private static Identity identity(ObservedIdentity observed, Instant recordedAt) {
        Revocation revocation = observed.revocation();
        return new Identity(
                observed.id(),
                observed.attendee().isEmpty() ? IdentityDetails.NONE : new IdentityDetails("", observed.attendee(), ""),
                Origin.SEEN,
                new IdentityTimes(
                        recordedAt,
                        observed.createdAt(),
                        null,
                        revocation == null ? null : IdentityTimes.Revoked.of(revocation),
                        observed.deletedAt(),
                        null),
                0);
    }

    /** While the clock stands, a revoke of our own bears the very time of what was issued since. */
    private boolean has(IdentityId id, Revocation revocation) {
        return transaction
                .sql("""
                        SELECT tokens_revoked_at IS NOT DISTINCT FROM :at OR EXISTS (
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
                    tokens_revoked_at = greatest(:at, coalesce(tokens_revoked_at, :at), CASE WHEN EXISTS (
                        SELECT 1 FROM token t WHERE t.identity = i.seq AND t.revoked_at IS NULL)
                        THEN :at ELSE coalesce(last_issued_at, :at) END)
                WHERE profile = :profile AND id = :id
                """)
                .bind("at", Instants.micros(revocation.at()))
                .bind("until", Instants.microsOrNull(revocation.effectiveBy()))
                .execute();
        new LiveTokens(transaction, profile).count(known.id());
        return ended > 0 || known.state() == IdentityState.UNKNOWN || stateOf(known) != known.state();
    }

    private IdentityState stateOf(Identity identity) {
        Identity now = known(identity.id());
        return now == null ? identity.state() : now.state();
    }

    private boolean isDeleted(IdentityId id) {
        Identity known = known(id);
        return known != null && known.times().deletedAt() != null;
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
