package org.acsconsole.workshop.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** What the service remembers, in one SQLite file: its identities, and how its clock goes. */
public final class WorkshopState implements AutoCloseable {

    private final Connection connection;
    private final StateReaders readers;
    private final Order order;
    private final IdentityStore identities;
    private final ClockStore clock;

    private WorkshopState(Path file) throws SQLException {
        connection = StateSchema.connect(file, false);
        StateSchema.ensure(connection);
        order = new Order(StateSchema.countStart(connection));
        GroupCommit commits = new GroupCommit(connection);
        clock = new ClockStore(connection, commits);
        readers = new StateReaders(file);
        identities = new IdentityStore(connection, commits, readers, order);
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
