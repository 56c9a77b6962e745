package org.acsconsole.workshop.store;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection that reads, with its statements prepared. */
final class Reader {

    private static final String COLUMNS = "SELECT user, created_on, deleted_on, tokens_revoked_on, tokens_end_on,"
            + " revoked_at, created_at, changed_at, client_request_id, revocation_request_id, deletion_request_id"
            + " FROM identity ";

    private static final String FIND = COLUMNS + "WHERE user = ?";
    private static final String NUMBER = "SELECT number FROM identity WHERE user = ?";
    private static final String PAGE = COLUMNS + "WHERE number > ? ORDER BY number LIMIT ?";
    private static final String CHANGES = COLUMNS + "WHERE changed_at > ? ORDER BY changed_at LIMIT ?";
    private static final String TOKENS = "SELECT place, scopes, issued_on, expires_on, fingerprint,"
            + " client_request_id FROM token WHERE user = ? ORDER BY place DESC LIMIT ?";

    /** Of an identity that has more, the newest are reported. */
    private static final int MOST_TOKENS = 200;

    private static final String EMPTIED_AT = "SELECT emptied_at FROM start";
    private static final String DELAYED_REVOKES =
            "SELECT placed_at, ends_on FROM delayed_revoke WHERE user = ? AND placed_at > ?";
    private static final String CUSTOM = "SELECT custom_id, last_token_on FROM identity WHERE user = ?";
    private static final String ASSIGNMENT =
            "SELECT principal_type, client_ids FROM teams_assignment WHERE tenant = ? AND object = ?";

    private final StateConnection connection;

    Reader(Path file) throws SQLException {
        connection = new StateConnection(file, true);
    }

    Optional<StoredIdentity> find(String user) throws SQLException {
        PreparedStatement find = connection.prepare(FIND);
        find.setString(1, user);
        try (ResultSet rows = find.executeQuery()) {
            return rows.next() ? Optional.of(row(rows)) : Optional.empty();
        }
    }

    Optional<Long> number(String user) throws SQLException {
        PreparedStatement number = connection.prepare(NUMBER);
        number.setString(1, user);
        try (ResultSet rows = number.executeQuery()) {
            return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
        }
    }

    List<StoredIdentity> page(long after, int limit) throws SQLException {
        PreparedStatement page = connection.prepare(PAGE);
        page.setLong(1, after);
        page.setInt(2, limit);
        try (ResultSet rows = page.executeQuery()) {
            List<StoredIdentity> identities = new ArrayList<>();
            while (rows.next()) {
                identities.add(row(rows));
            }
            return identities;
        }
    }

    List<Changes.Change> changes(long since, int limit) throws SQLException {
        PreparedStatement changes = connection.prepare(CHANGES);
        changes.setLong(1, since);
        changes.setInt(2, limit);
        try (ResultSet rows = changes.executeQuery()) {
            List<Changes.Change> found = new ArrayList<>();
            while (rows.next()) {
                StoredIdentity identity = row(rows);
                Changes.Requests requests =
                        new Changes.Requests(rows.getString(9), rows.getString(10), rows.getString(11));
                found.add(new Changes.Change(
                        identity, rows.getLong(8), rows.getLong(7) > since, requests, tokens(identity)));
            }
            return found;
        }
    }

    private List<Changes.Issued> tokens(StoredIdentity identity) throws SQLException {
        long revokedAt = identity.revokedAt();
        for (DelayedRevoke revoke : delayedRevokes(identity.user(), 0)) {
            revokedAt = Math.max(revokedAt, revoke.placedAt());
        }
        PreparedStatement tokens = connection.prepare(TOKENS);
        tokens.setString(1, identity.user());
        tokens.setInt(2, MOST_TOKENS);
        try (ResultSet rows = tokens.executeQuery()) {
            List<Changes.Issued> found = new ArrayList<>();
            while (rows.next()) {
                StoredToken token = new StoredToken(
                        rows.getLong(1),
                        List.of(rows.getString(2).split(",")),
                        Micros.toInstant(rows.getLong(3)),
                        Micros.toInstant(rows.getLong(4)),
                        rows.getString(5),
                        rows.getString(6));
                found.add(new Changes.Issued(token, token.place() <= revokedAt));
            }
            return found.reversed();
        }
    }

    /** The place in the order at which the state was emptied last; 0 if it never was. */
    long emptiedAt() throws SQLException {
        try (ResultSet rows = connection.prepare(EMPTIED_AT).executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    List<DelayedRevoke> delayedRevokes(String user, long after) throws SQLException {
        PreparedStatement delayedRevokes = connection.prepare(DELAYED_REVOKES);
        delayedRevokes.setString(1, user);
        delayedRevokes.setLong(2, after);
        try (ResultSet rows = delayedRevokes.executeQuery()) {
            List<DelayedRevoke> revokes = new ArrayList<>();
            while (rows.next()) {
                revokes.add(new DelayedRevoke(rows.getLong(1), Micros.toInstant(rows.getLong(2))));
            }
            return revokes;
        }
    }

    /** The custom ID of the identity and when its last token was issued; empty if there is no such identity. */
    Optional<CustomIdentity> custom(String user) throws SQLException {
        PreparedStatement custom = connection.prepare(CUSTOM);
        custom.setString(1, user);
        try (ResultSet rows = custom.executeQuery()) {
            return rows.next()
                    ? Optional.of(new CustomIdentity(user, rows.getString(1), instant(rows, 2)))
                    : Optional.empty();
        }
    }

    Optional<TeamsAssignment> assignment(String tenant, String object) throws SQLException {
        PreparedStatement assignment = connection.prepare(ASSIGNMENT);
        assignment.setString(1, tenant);
        assignment.setString(2, object);
        try (ResultSet rows = assignment.executeQuery()) {
            return rows.next()
                    ? Optional.of(TeamsAssignment.stored(tenant, object, rows.getString(1), rows.getString(2)))
                    : Optional.empty();
        }
    }

    /** Lets the connection go; it is opened again for the next question. */
    void discard(Throwable cause) {
        connection.discard(cause);
    }

    void close() throws SQLException {
        connection.close();
    }

    private static StoredIdentity row(ResultSet rows) throws SQLException {
        return new StoredIdentity(
                rows.getString(1),
                Micros.toInstant(rows.getLong(2)),
                instant(rows, 3),
                instant(rows, 4),
                instant(rows, 5),
                rows.getLong(6));
    }

    private static @Nullable Instant instant(ResultSet rows, int column) throws SQLException {
        long micros = rows.getLong(column);
        return rows.wasNull() ? null : Micros.toInstant(micros);
    }
}
