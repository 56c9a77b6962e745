package org.acsconsole.ledger;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Prepares each statement of a connection once, for preparing costs SQLite as much as running. For one thread, which is done
 * with a statement before it runs the same again, and for texts that are constants.
 */
final class KeptStatements implements StatementBuilder {

    private final StatementBuilder preparing;
    private final Map<String, PreparedStatement> kept = new HashMap<>();

    KeptStatements(Connection connection) {
        preparing = DefaultStatementBuilder.FACTORY.createStatementBuilder(connection);
    }

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return preparing.create(connection, context);
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement before = kept.get(sql);
        if (before != null) {
            return before;
        }
        PreparedStatement prepared = preparing.create(connection, sql, context);
        kept.put(sql, prepared);
        return prepared;
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return preparing.createCall(connection, sql, context);
    }

    /** What was bound does not stay in memory. */
    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (statement instanceof PreparedStatement prepared) {
            prepared.clearParameters();
        } else {
            preparing.close(connection, sql, statement);
        }
    }

    @Override
    public void close(Connection connection) {
        kept.values().forEach(KeptStatements::close);
        kept.clear();
    }

    private static void close(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException alreadyClosed) {
            // By SQLite, when it failed.
        }
    }
}
