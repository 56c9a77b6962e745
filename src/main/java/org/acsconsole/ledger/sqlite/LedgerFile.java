package org.acsconsole.ledger.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.acsconsole.files.OwnerOnly;
import org.acsconsole.reason.LedgerProblem;
import org.flywaydb.core.Flyway;

/**
 * Makes a ledger's file ready: makes it, brings it to this version, and refuses one that is not a ledger, is damaged, or is of
 * a newer version, before a single byte of it is written.
 */
record LedgerFile(Connections connections, SqliteFaults faults) {

    /** Distinguishes our files from other programs' SQLite files; "ACSI". */
    static final int APPLICATION_ID = 0x41435349;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;
    private static final int PAGE_SIZE_AT = 16;
    private static final int CHANGES_AT = 24;
    private static final int PAGE_COUNT_AT = 28;
    private static final int APPLICATION_ID_AT = 68;
    private static final int CHANGES_OF_PAGE_COUNT_AT = 92;

    /** A file up to this size is read through at every opening; a larger one would keep its owner waiting. */
    private static final long READ_THROUGH_UP_TO = 8L << 20;

    private static final long BETWEEN_TRIES_NANOS = 20_000_000;

    void prepare() throws IOException, SQLException {
        Path file = connections.file();
        OwnerOnly.folder(file.resolveSibling(""));
        OwnerOnly.create(file);
        if (!Files.isRegularFile(file) || !Files.isReadable(file) || !Files.isWritable(file)) {
            throw faults.unavailable(LedgerProblem.NO_USABLE_FILE);
        }
        if (!isCurrent()) {
            migrateAlone();
        }
        OwnerOnly.tighten(file); // not before it is known as a ledger
    }

    private boolean isCurrent() throws IOException, SQLException {
        if (Files.size(connections.file()) == 0) {
            return false;
        }
        checkHeader();
        try (Connection connection = connections.toRead()) {
            int version = Schema.versionOf(connection);
            if (version > Schema.VERSION) {
                throw faults.tooNew(version, Schema.VERSION);
            }
            checkPages(connection);
            if (version == Schema.VERSION) {
                checkSchema(connection);
            }
            return version == Schema.VERSION;
        }
    }

    private void checkHeader() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        try (FileChannel channel = FileChannel.open(connections.file(), StandardOpenOption.READ)) {
            while (header.hasRemaining() && channel.read(header) >= 0) {}
        }
        if (header.hasRemaining() || header.slice(0, MAGIC.length).mismatch(ByteBuffer.wrap(MAGIC)) >= 0) {
            throw faults.damaged(LedgerProblem.NO_SQLITE_FILE);
        }
        if (header.getInt(APPLICATION_ID_AT) != APPLICATION_ID) {
            throw faults.damaged(LedgerProblem.OF_ANOTHER_PROGRAM);
        }
        if (header.getInt(CHANGES_AT) == header.getInt(CHANGES_OF_PAGE_COUNT_AT)
                && Files.size(connections.file()) < bytes(header)) {
            throw faults.damaged(LedgerProblem.END_MISSING);
        }
    }

    private static long bytes(ByteBuffer header) {
        int size = Short.toUnsignedInt(header.getShort(PAGE_SIZE_AT));
        return Integer.toUnsignedLong(header.getInt(PAGE_COUNT_AT)) * (size == 1 ? 65_536 : size);
    }

    private void checkPages(Connection connection) throws IOException, SQLException {
        if (Files.size(connections.file()) > READ_THROUGH_UP_TO) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            String found = row.next() ? row.getString(1) : "";
            if (!"ok".equals(found)) {
                throw faults.damaged(LedgerProblem.QUOTED, found);
            }
        }
    }

    private void checkSchema(Connection connection) throws SQLException {
        List<String> missing = Schema.missingIn(connection);
        if (!missing.isEmpty()) {
            throw faults.damaged(LedgerProblem.PARTS_MISSING, String.join("; ", missing));
        }
    }

    /** Two consoles that are started together must not both make the tables. */
    private void migrateAlone() throws IOException, SQLException {
        Path file = connections.file();
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        OwnerOnly.file(lockFile);
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (lock.isValid() && !isCurrent()) {
                migrate();
            }
        }
    }

    private FileLock lock(FileChannel channel) throws IOException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < connections.limits().longestWait().toNanos()) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException elsewhere) {
                // Another thread of this console is at it.
            }
            LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
        }
        throw faults.unavailable(LedgerProblem.BEING_MADE_READY);
    }

    private void migrate() throws IOException, SQLException {
        if (Files.size(connections.file()) == 0) {
            sign();
        }
        Flyway.configure(LedgerFile.class.getClassLoader())
                .dataSource(connections.toMigrate())
                .locations("classpath:org/acsconsole/ledger/sqlite/migration")
                .javaMigrations(new RefoldMigration(), new SqliteNoteMigration(), new SqliteOneFormMigration())
                .group(true)
                .load()
                .migrate();
        if (!isCurrent()) {
            throw faults.damaged(LedgerProblem.MIGRATION_FAILED);
        }
    }

    /** Before any table is made, and straight into the file, so that a ledger half made is still known as ours. */
    private void sign() throws SQLException {
        try (Connection connection = connections.toMigrate().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA journal_mode = WAL");
        }
    }
}
