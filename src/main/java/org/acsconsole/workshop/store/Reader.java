package org.acsconsole.workshop.store;

import java.nio.file.Path;
import java.sql.Connection;
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
            + " revoked_at, created_at, changed_at FROM identity ";

    private final Connection connection;
    private final PreparedStatement find;
    private final PreparedStatement number;
    private final PreparedStatement page;
    private final PreparedStatement changes;
    private final PreparedStatement emptiedAt;
    private final PreparedStatement delayedRevokes;

    Reader(Path file) throws SQLException {
        connection = StateSchema.connect(file, true);
        find = connection.prepareStatement(COLUMNS + "WHERE user = ?");
        number = connection.prepareStatement("SELECT number FROM identity WHERE user = ?");
        page = connection.prepareStatement(COLUMNS + "WHERE number > ? ORDER BY number LIMIT ?");
        changes = connection.prepareStatement(COLUMNS + "WHERE changed_at > ? ORDER BY changed_at LIMIT ?");
        emptiedAt = connection.prepareStatement("SELECT emptied_at FROM start");
        delayedRevokes = connection.prepareStatement(
                "SELECT placed_at, ends_on FROM delayed_revoke WHERE user = ? AND placed_at > ?");
    }

    Optional<StoredIdentity> find(String user) throws SQLException {
        find.setString(1, user);
        try (ResultSet rows = find.executeQuery()) {
            return rows.next() ? Optional.of(row(rows)) : Optional.empty();
        }
    }

    Optional<Long> number(String user) throws SQLException {
        number.setString(1, user);
        try (ResultSet rows = number.executeQuery()) {
            return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
        }
    }

    List<StoredIdentity> page(long after, int limit) throws SQLException {
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
        changes.setLong(1, since);
        changes.setInt(2, limit);
        try (ResultSet rows = changes.executeQuery()) {
            List<Changes.Change> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Changes.Change(row(rows), rows.getLong(8), rows.getLong(7) > since));
            }
            return found;
        }
    }

    /** The place in the order at which the state was emptied last; 0 if it never was. */
    long emptiedAt() throws SQLException {
        try (ResultSet rows = emptiedAt.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    List<DelayedRevoke> delayedRevokes(String user, long after) throws SQLException {
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
