package org.acsconsole.workshop.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The Teams-extension assignments of the service. */
public final class AssignmentStore {

    private final GroupCommit commits;
    private final StateReaders readers;

    AssignmentStore(GroupCommit commits, StateReaders readers) {
        this.commits = commits;
        this.readers = readers;
    }

    public Optional<TeamsAssignment> find(String tenant, String object) {
        return readers.read(reader -> reader.assignment(tenant, object));
    }

    /** Stores the assignment instead of an earlier one; whether there was none. */
    public boolean put(TeamsAssignment assignment) {
        AtomicBoolean created = new AtomicBoolean();
        commits.run(connection -> {
            created.set(delete(connection, assignment.tenantId(), assignment.objectId()) == 0);
            PreparedStatement insert = connection.prepare(
                    "INSERT INTO teams_assignment (tenant, object, principal_type, client_ids) VALUES (?, ?, ?, ?)");
            insert.setString(1, assignment.tenantId());
            insert.setString(2, assignment.objectId());
            insert.setString(3, assignment.principalType());
            insert.setString(4, assignment.storedClientIds());
            return insert.executeUpdate() == 1;
        });
        return created.get();
    }

    /** Whether there was one. */
    public boolean delete(String tenant, String object) {
        return commits.run(connection -> delete(connection, tenant, object) == 1);
    }

    private static int delete(StateConnection connection, String tenant, String object) throws SQLException {
        PreparedStatement delete = connection.prepare("DELETE FROM teams_assignment WHERE tenant = ? AND object = ?");
        delete.setString(1, tenant);
        delete.setString(2, object);
        return delete.executeUpdate();
    }
}
