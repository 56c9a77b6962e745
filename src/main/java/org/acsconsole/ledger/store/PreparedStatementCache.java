package org.acsconsole.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Keeps the statements of one connection prepared, so that the database parses each of them once. */
public final class PreparedStatementCache implements Statements, AutoCloseable {

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, BoundStatement> kept = new HashMap<>();

    public PreparedStatementCache(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    @Override
    public BoundStatement sql(String sql) {
        BoundStatement before = kept.get(sql);
        if (before != null) {
            return before;
        }
        NamedSql named = NamedSql.parse(dialect.translate(sql));
        BoundStatement prepared = new BoundStatement(prepare(named), named.places());
        kept.put(sql, prepared);
        return prepared;
    }

    private PreparedStatement prepare(NamedSql named) {
        try {
            return connection.prepareStatement(named.jdbc());
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Closes all statements, as after a failure, which may have closed some of them already. */
    @Override
    public void close() {
        kept.values().forEach(BoundStatement::close);
        kept.clear();
    }
}
