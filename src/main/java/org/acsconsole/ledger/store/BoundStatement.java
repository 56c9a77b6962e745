package org.acsconsole.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A prepared statement whose parameters are bound by name; what was bound is cleared once it has run. */
public final class BoundStatement {

    private final PreparedStatement statement;
    private final Map<String, List<Integer>> places;

    BoundStatement(PreparedStatement statement, Map<String, List<Integer>> places) {
        this.statement = statement;
        this.places = places;
    }

    /** Reads one row. */
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private interface Setter {
        void set(int place) throws SQLException;
    }

    public BoundStatement bind(String name, @Nullable String text) {
        return set(name, place -> statement.setString(place, text));
    }

    public BoundStatement bind(String name, long number) {
        return set(name, place -> statement.setLong(place, number));
    }

    public BoundStatement bind(String name, @Nullable Long number) {
        return number == null
                ? set(name, place -> statement.setNull(place, Types.BIGINT))
                : bind(name, number.longValue());
    }

    public BoundStatement bind(String name, byte[] bytes) {
        return set(name, place -> statement.setBytes(place, bytes));
    }

    /** A text or a number. */
    public BoundStatement bind(String name, Object value) {
        return set(name, place -> statement.setObject(place, value));
    }

    private BoundStatement set(String name, Setter setter) {
        try {
            for (int place : places.getOrDefault(name, List.of())) {
                setter.set(place);
            }
            return this;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Runs it and answers how many rows it changed. */
    public int execute() {
        try {
            int changed = statement.executeUpdate();
            statement.clearParameters();
            return changed;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Runs it and reads all rows that it answers, as a query or by RETURNING. */
    public <T> List<T> list(RowMapper<T> mapper) {
        List<T> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(mapper.map(rows));
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
        clear();
        return all;
    }

    public <T> Optional<T> first(RowMapper<T> mapper) {
        List<T> all = list(mapper);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    /** The first row of a query that always answers one. */
    public <T> T one(RowMapper<T> mapper) {
        return first(mapper).orElseThrow(() -> new IllegalStateException("the query answered no row"));
    }

    /** The number in the first row of a query that always answers one. */
    public long number() {
        return one(row -> row.getLong(1));
    }

    /** Whether the first row says yes; no if there is none. */
    public boolean isTrue() {
        return first(row -> row.getBoolean(1)).orElse(false);
    }

    private void clear() {
        try {
            statement.clearParameters();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    void close() {
        try {
            statement.close();
        } catch (SQLException alreadyClosed) {
            // By the database, when it failed.
        }
    }
}
