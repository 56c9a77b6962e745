package org.acsconsole.workshop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.acsconsole.workshop.keys.Rotations;

/** The resources of the attendees, in the order in which they were made; all of them are in memory as well. */
public final class ResourceStore {

    private final GroupCommit commits;
    private final LongSupplier order;
    private volatile List<StoredResource> all;

    ResourceStore(Connection connection, GroupCommit commits, LongSupplier order) throws SQLException {
        this.commits = commits;
        this.order = order;
        this.all = read(connection);
        connection.commit();
    }

    public List<StoredResource> all() {
        return all;
    }

    public void add(StoredResource resource) {
        change("INSERT INTO resource (guid, name, made_on, joined_on) VALUES (?, ?, ?, ?)", insert -> {
            insert.setString(1, resource.guid());
            insert.setString(2, resource.name());
            insert.setLong(3, Micros.of(resource.madeOn()));
            insert.setObject(4, resource.joined() ? Micros.of(resource.madeOn()) : null);
        });
    }

    /** Hands it to its attendee; false if there is no such resource, or somebody has it already. */
    public boolean join(String guid, Instant on) {
        return change("UPDATE resource SET joined_on = ? WHERE guid = ? AND joined_on IS NULL", update -> {
            update.setLong(1, Micros.of(on));
            update.setString(2, guid);
        });
    }

    /** The next place in the order of things. */
    public long place() {
        return order.getAsLong();
    }

    /** Makes another key in the place of the first, or else of the second; false if there is no such resource. */
    public boolean rotate(String guid, int key) {
        String column = key == 1 ? "primary" : "secondary";
        return change(
                "UPDATE resource SET " + column + "_rotations = " + column + "_rotations + 1, " + column
                        + "_rotated_at = ? WHERE guid = ?",
                update -> {
                    update.setLong(1, order.getAsLong());
                    update.setString(2, guid);
                });
    }

    /** Removes the resource, and deletes the identities that are left in it; false if there is no such resource. */
    public boolean remove(String guid, Instant on) {
        commits.run(connection -> {
            deleteIdentities(connection, guid, on);
            return true;
        });
        return change("DELETE FROM resource WHERE guid = ?", delete -> delete.setString(1, guid));
    }

    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    private synchronized boolean change(String sql, Values values) {
        boolean changed = commits.run(connection -> {
            PreparedStatement statement = connection.prepare(sql);
            values.set(statement);
            return statement.executeUpdate() == 1;
        });
        commits.run(connection -> {
            all = read(connection.connection());
            return true;
        });
        return changed;
    }

    private void deleteIdentities(StateConnection connection, String guid, Instant on) throws SQLException {
        List<String> users = new ArrayList<>();
        PreparedStatement select = connection.prepare(
                "SELECT user FROM identity WHERE user > ? AND user < ? AND deleted_on IS NULL ORDER BY number");
        select.setString(1, guid + "_");
        select.setString(2, guid + "`"); // the character after the underscore
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                users.add(rows.getString(1));
            }
        }
        PreparedStatement delete = connection.prepare(IdentityStore.DELETE);
        for (String user : users) {
            delete.setLong(1, Micros.of(on));
            delete.setLong(2, order.getAsLong());
            delete.setString(3, null);
            delete.setString(4, user);
            delete.executeUpdate();
        }
    }

    private static List<StoredResource> read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT guid, name, made_on, joined_on IS NOT NULL, primary_rotations,"
                                + " primary_rotated_at, secondary_rotations, secondary_rotated_at FROM resource ORDER BY number")) {
            List<StoredResource> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new StoredResource(
                        rows.getString(1),
                        rows.getString(2),
                        Micros.toInstant(rows.getLong(3)),
                        rows.getBoolean(4),
                        new Rotations(rows.getInt(5), rows.getLong(6)),
                        new Rotations(rows.getInt(7), rows.getLong(8))));
            }
            return List.copyOf(found);
        }
    }
}
