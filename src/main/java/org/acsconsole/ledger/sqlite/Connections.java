package org.acsconsole.ledger.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.acsconsole.ledger.store.Limits;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** How connections to the ledger's file are set up. */
record Connections(Path file, Limits limits) {

    /** 16 MB of changes, so that a page that changes again and again is moved into the file once. */
    private static final int PAGES_BETWEEN_CHECKPOINTS = 4_000;

    /** For reading only: it changes nothing, not even what an unclean end left behind. */
    Connection toRead() throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return source(config).getConnection();
    }

    /** For writing: what is committed survives a power cut, and readers go on reading. */
    Connection toWrite() throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(PAGES_BETWEEN_CHECKPOINTS));
        Connection connection = source(config).getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + limits.maxPages());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** For migrations, in the journal mode that the file has. */
    SQLiteDataSource toMigrate() {
        return source(config());
    }

    private SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(limits.longestWait().toMillis()));
        config.setCacheSize(-16_000);
        config.setGetGeneratedKeys(false);
        return config;
    }

    private SQLiteDataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
