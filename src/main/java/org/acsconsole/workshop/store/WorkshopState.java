package org.acsconsole.workshop.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** What the service remembers, in one SQLite file: its identities, and how its clock goes. */
public final class WorkshopState implements AutoCloseable {

    private final StateConnection connection;
    private final StateReaders readers;
    private final Order order;
    private final IdentityStore identities;
    private final AssignmentStore assignments;
    private final ClockStore clock;
    private final ResourceStore resources;

    private WorkshopState(Path file) throws SQLException {
        connection = new StateConnection(file, false);
        Connection first = connection.connection();
        StateSchema.ensure(first);
        order = new Order(StateSchema.countStart(first));
        GroupCommit commits = new GroupCommit(connection);
        clock = new ClockStore(first, commits);
        resources = new ResourceStore(first, commits, order);
        readers = new StateReaders(file);
        identities = new IdentityStore(commits, readers, order, StateSchema.floor(first));
        assignments = new AssignmentStore(commits, readers);
    }

    /** Opens the file, or makes it. */
    public static WorkshopState open(Path file) {
        try {
            return new WorkshopState(file);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    public IdentityStore identities() {
        return identities;
    }

    public AssignmentStore assignments() {
        return assignments;
    }

    public ResourceStore resources() {
        return resources;
    }

    public ClockStore clock() {
        return clock;
    }

    public Order order() {
        return order;
    }

    @Override
    public void close() {
        try {
            readers.close();
            connection.close();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }
}
