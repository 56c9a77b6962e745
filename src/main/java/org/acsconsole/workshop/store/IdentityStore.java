package org.acsconsole.workshop.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The identities of the service. */
public final class IdentityStore {

    /** Lower than any place in the order, but unlike 0 one of before the state was emptied for the first time. */
    private static final long BEFORE_ALL = 1;

    private static final String INSERT =
            "INSERT INTO identity (user, created_on, created_at, changed_at, custom_id, last_token_on, client_request_id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String REVOKE =
            "UPDATE identity SET tokens_revoked_on = ?, tokens_end_on = ?, revoked_at = MAX(revoked_at, ?),"
                    + " changed_at = ?, revocation_request_id = ? WHERE user = ? AND deleted_on IS NULL";
    private static final String DELAY_REVOKE = "INSERT INTO delayed_revoke (user, placed_at, ends_on) VALUES (?, ?, ?)";
    static final String DELETE = "UPDATE identity SET deleted_on = ?, changed_at = ?, deletion_request_id = ?"
            + " WHERE user = ? AND deleted_on IS NULL";
    private static final String BY_CUSTOM_ID = "SELECT user FROM identity WHERE custom_id = ? AND deleted_on IS NULL";
    private static final String TOKEN_ISSUED =
            "UPDATE identity SET last_token_on = ? WHERE user = ? AND deleted_on IS NULL";

    private static final String CHANGED = "UPDATE identity SET changed_at = ? WHERE user = ? AND deleted_on IS NULL";
    static final String KEEP =
            "INSERT INTO token (place, user, scopes, issued_on, expires_on, fingerprint, client_request_id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final GroupCommit commits;
    private final SeedWriter beginning;
    private final StateReaders readers;
    private final Order order;
    private volatile long floor;

    /** @param floor of all tokens whose place in the order is not higher none is accepted any more */
    IdentityStore(GroupCommit commits, StateReaders readers, Order order, long floor) {
        this.commits = commits;
        this.readers = readers;
        this.order = order;
        this.beginning = new SeedWriter(order);
        this.floor = floor;
    }

    /**
     * Creates an identity, or finds the live one of the same custom ID; returns its user part.
     *
     * @param identity the new user part, the custom ID, and when its first token is issued
     * @param clientRequestId the creator's name for the request; null if it gave none
     */
    public String create(CustomIdentity identity, @Nullable String clientRequestId, Instant on) {
        AtomicReference<String> user = new AtomicReference<>(identity.user());
        commits.run(connection -> {
            Optional<String> existing = byCustomId(connection, identity.customId());
            if (existing.isPresent()) {
                user.set(existing.get());
                return identity.lastTokenOn() == null
                        || tokenIssued(connection, existing.get(), identity.lastTokenOn());
            }
            PreparedStatement insert = connection.prepare(INSERT);
            insert.setString(1, identity.user());
            insert.setLong(2, Micros.of(on));
            long place = order.getAsLong();
            insert.setLong(3, place);
            insert.setLong(4, place);
            insert.setString(5, identity.customId());
            SeedWriter.set(insert, 6, identity.lastTokenOn());
            insert.setString(7, clientRequestId);
            return insert.executeUpdate() == 1;
        });
        return Objects.requireNonNull(user.get());
    }

    private static Optional<String> byCustomId(StateConnection connection, @Nullable String customId)
            throws SQLException {
        if (customId == null) {
            return Optional.empty();
        }
        PreparedStatement select = connection.prepare(BY_CUSTOM_ID);
        select.setString(1, customId);
        try (ResultSet rows = select.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    /** Notes that a token was issued; false if there is no such identity, or no longer. */
    public boolean tokenIssued(String user, Instant on) {
        return commits.run(connection -> tokenIssued(connection, user, on));
    }

    private static boolean tokenIssued(StateConnection connection, String user, Instant on) throws SQLException {
        PreparedStatement update = connection.prepare(TOKEN_ISSUED);
        update.setLong(1, Micros.of(on));
        update.setString(2, user);
        return update.executeUpdate() == 1;
    }

    /** Keeps what was issued for an identity, which has changed by it; nothing if there is no such identity any more. */
    public void keep(String user, StoredToken token) {
        commits.run(connection -> {
            PreparedStatement change = connection.prepare(CHANGED);
            change.setLong(1, order.getAsLong());
            change.setString(2, user);
            if (change.executeUpdate() == 0) {
                return false;
            }
            keep(connection.prepare(KEEP), user, token);
            return true;
        });
    }

    static void keep(PreparedStatement insert, String user, StoredToken token) throws SQLException {
        insert.setLong(1, token.place());
        insert.setString(2, user);
        insert.setString(3, String.join(",", token.scopes()));
        insert.setLong(4, Micros.of(token.issuedOn()));
        insert.setLong(5, Micros.of(token.expiresOn()));
        insert.setString(6, token.fingerprint());
        insert.setString(7, token.clientRequestId());
        insert.executeUpdate();
    }

    /** What the preview answers about an identity that is not deleted. */
    public Optional<CustomIdentity> custom(String user) {
        return readers.read(
                reader -> reader.find(user).filter(found -> !found.isDeleted()).isPresent()
                        ? reader.custom(user)
                        : Optional.empty());
    }

    /** The next place in the order of tokens and revokes. */
    public long nextInOrder() {
        return order.getAsLong();
    }

    /**
     * Ends the tokens issued so far, after {@code delay}; false if there is no such identity, or no longer.
     *
     * @param clientRequestId the caller's name for the request; null if it gave none
     */
    public boolean revoke(String user, @Nullable String clientRequestId, Instant on, Duration delay) {
        return commits.run(connection -> {
            PreparedStatement revoke = connection.prepare(REVOKE);
            long place = order.getAsLong();
            revoke.setLong(1, Micros.of(on));
            revoke.setLong(2, Micros.of(on.plus(delay)));
            revoke.setLong(3, delay.isZero() ? place : 0);
            revoke.setLong(4, place);
            revoke.setString(5, clientRequestId);
            revoke.setString(6, user);
            boolean found = revoke.executeUpdate() == 1;
            if (found && !delay.isZero()) {
                PreparedStatement delayRevoke = connection.prepare(DELAY_REVOKE);
                delayRevoke.setString(1, user);
                delayRevoke.setLong(2, place);
                delayRevoke.setLong(3, Micros.of(on.plus(delay)));
                delayRevoke.executeUpdate();
            }
            return found;
        });
    }

    /** The revokes that do not take effect at once and came after {@code place}. */
    public List<DelayedRevoke> delayedRevokesAfter(long place, String user) {
        return readers.read(reader -> reader.delayedRevokes(user, place));
    }

    /**
     * Deletes the identity but keeps its row; false if there is no such identity, or no longer.
     *
     * @param clientRequestId as in {@link #revoke}
     */
    public boolean delete(String user, @Nullable String clientRequestId, Instant on) {
        return commits.run(connection -> {
            PreparedStatement delete = connection.prepare(DELETE);
            delete.setLong(1, Micros.of(on));
            delete.setLong(2, order.getAsLong());
            delete.setString(3, clientRequestId);
            delete.setString(4, user);
            return delete.executeUpdate() == 1;
        });
    }

    /**
     * Forgets all identities, and holds these instead; returns the place in the order that {@link #changes} go on from.
     *
     * @param floor of all tokens whose place in the order is not higher none is accepted any more
     */
    public long reset(long floor, List<Seedling> seedlings) {
        AtomicLong last = new AtomicLong();
        commits.run(connection -> {
            last.set(beginning.write(connection.connection(), floor, seedlings));
            return true;
        });
        this.floor = floor;
        return last.get();
    }

    public boolean isFromBeforeTheReset(long place) {
        return place <= floor;
    }

    public Optional<StoredIdentity> find(String user) {
        return readers.read(reader -> reader.find(user));
    }

    /** At most {@code limit} identities from the first, in the order of their creation. */
    public List<StoredIdentity> first(int limit) {
        return readers.read(reader -> reader.page(0, limit));
    }

    /** At most {@code limit} identities created after the given one; empty if that one is unknown. */
    public Optional<List<StoredIdentity>> after(String user, int limit) {
        return readers.read(reader -> {
            Optional<Long> number = reader.number(user);
            return number.isPresent() ? Optional.of(reader.page(number.get(), limit)) : Optional.empty();
        });
    }

    /**
     * At most {@code limit} identities that were created, revoked or deleted after that place in the order, in the order of
     * their last change.
     *
     * @param since 0 for all
     * @return empty if the state was emptied since that place
     */
    public Optional<Changes> changes(long since, int limit) {
        return readers.read(reader -> {
            List<Changes.Change> found = reader.changes(since, limit);
            long emptiedAt = reader.emptiedAt(); // read last, so that a reset in between is not missed
            if (since != 0 && since < emptiedAt) {
                return Optional.empty();
            }
            long to = found.isEmpty()
                    ? Math.max(Math.max(since, emptiedAt), BEFORE_ALL)
                    : found.getLast().at();
            return Optional.of(new Changes(found, to));
        });
    }
}
