package org.acsconsole.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Notices commits to the ledger's file, whoever makes them, without reading any of its tables. */
final class Commits implements AutoCloseable {

    private final Connection connection;
    private final LedgerFaults faults;

    /** @param connection lent to nobody else: SQLite counts for each connection what the others commit */
    Commits(Connection connection, LedgerFaults faults) {
        this.connection = connection;
        this.faults = faults;
    }

    synchronized long number() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA data_version")) {
            return row.getLong(1);
        } catch (SQLException e) {
            throw faults.of(e);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
