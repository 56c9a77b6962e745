package org.acsconsole.workshop.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the state with its prepared statements. After a failure, such as a full disk, it is discarded and opened
 * again when it is needed next, because SQLite may have ended statements that were prepared.
 */
final class StateConnection {

    private final Path file;
    private final boolean commitsByItself;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private @Nullable Connection open;

    StateConnection(Path file, boolean commitsByItself) throws SQLException {
        this.file = file;
        this.commitsByItself = commitsByItself;
        connection();
    }

    Connection connection() throws SQLException {
        Connection now = open;
        if (now == null) {
            now = StateSchema.connect(file, commitsByItself);
            open = now;
        }
        return now;
    }

    /** The statement of that text, which stays prepared. */
    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection().prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    /** Rolls back what was not committed, and lets the connection go; whatever goes wrong in it is added to the cause. */
    void discard(Throwable cause) {
        try {
            close();
        } catch (Throwable e) {
            cause.addSuppressed(e);
        }
    }

    void close() throws SQLException {
        Connection last = open;
        open = null;
        prepared.clear();
        if (last != null) {
            try (last) {
                if (!commitsByItself) {
                    last.rollback();
                }
            }
        }
    }
}
