package org.acsconsole.ledger.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.acsconsole.identity.DraftRow;
import org.acsconsole.identity.DraftRow.Kind;
import org.acsconsole.identity.FileRow;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.ImportDraft;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.LedgerChanges;
import org.acsconsole.ledger.store.PreparedStatementCache;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * A draft in a temporary table of SQLite's, whatever database the ledger is in. Nobody else can open it, and the system frees its
 * space when this process ends, however it does.
 */
public final class SqliteDraft implements ImportDraft {

    private static final int BATCH = 1_000;
    private static final int PAGE = 1_000;

    private final Ledger ledger;
    private final @Nullable String resource;
    private final SqliteFaults faults;
    private final Connection connection;
    private final DraftTable table;
    private final List<FileRow> waiting = new ArrayList<>(BATCH);
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    private SqliteDraft(Ledger ledger, SqliteFaults faults, Connection connection) {
        this.ledger = ledger;
        this.resource = ledger.resource().orElse(null);
        this.faults = faults;
        this.connection = connection;
        this.table = new DraftTable(new PreparedStatementCache(connection, SqliteDialect.INSTANCE));
    }

    /**
     * Opens an empty draft.
     *
     * @param ledger that the rows are compared with
     */
    public static SqliteDraft open(Ledger ledger) {
        SqliteFaults faults = new SqliteFaults(Path.of(System.getProperty("java.io.tmpdir", ".")));
        try {
            SQLiteConfig config = new SQLiteConfig();
            config.setTempStore(SQLiteConfig.TempStore.FILE);
            config.setJournalMode(SQLiteConfig.JournalMode.OFF);
            config.setGetGeneratedKeys(false);
            Connection connection = config.createConnection("jdbc:sqlite::memory:");
            try (Statement statement = connection.createStatement()) {
                DraftTable.create(statement);
            }
            connection.setAutoCommit(false);
            return new SqliteDraft(ledger, faults, connection);
        } catch (SQLException e) {
            throw faults.of(e);
        }
    }

    @Override
    public synchronized void add(FileRow row) {
        waiting.add(row);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    @Override
    public synchronized long count(Kind kind) {
        flush();
        return counts.getOrDefault(kind, 0L);
    }

    @Override
    public synchronized List<DraftRow> rows(Kind kind, long after, int limit) {
        flush();
        return inTable(() -> table.rows(kind, after, limit));
    }

    @Override
    public LedgerChanges changes(Instant recordedAt, boolean details) {
        return sink -> {
            sendAll(Kind.NEW, row -> sink.accept(row.added(recordedAt)));
            if (details) {
                sendAll(Kind.CHANGED, row -> sink.accept(row.edited()));
            }
        };
    }

    private void sendAll(Kind kind, Consumer<DraftTable.Stored> sink) {
        List<DraftTable.Stored> page;
        long after = 0;
        do {
            page = page(kind, after);
            page.forEach(sink);
            after = page.isEmpty() ? after : page.getLast().row().place();
        } while (page.size() == PAGE);
    }

    private synchronized List<DraftTable.Stored> page(Kind kind, long after) {
        flush();
        return inTable(() -> table.stored(kind, after, PAGE));
    }

    @Override
    public synchronized void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        faults.checkInterrupt();
        List<FileRow> rows = List.copyOf(waiting);
        waiting.clear();
        Map<IdentityId, Identity> known = new HashMap<>();
        ledger.identities(rows.stream()
                        .filter(FileRow.Named.class::isInstance)
                        .map(row -> ((FileRow.Named) row).id())
                        .distinct()
                        .toList())
                .forEach(identity -> known.put(identity.id(), identity));
        inTable(() -> {
            rows.forEach(row -> counts.merge(put(row, known), 1L, Long::sum));
            return true;
        });
    }

    private Kind put(FileRow row, Map<IdentityId, Identity> known) {
        return switch (row) {
            case FileRow.User user -> put(user);
            case FileRow.Malformed malformed -> table.put(Kind.MALFORMED, malformed);
            case FileRow.Named named -> put(named, known.get(named.id()));
        };
    }

    /** Of two rows with one user ID only the first is a user; without one nobody can tell. */
    private Kind put(FileRow.User row) {
        String user = row.details().user();
        long first = user.isEmpty() ? 0 : table.firstLine("user " + user, row.line());
        return first == 0 ? table.put(Kind.USER, row) : table.putDouble(row, first);
    }

    private Kind put(FileRow.Named row, @Nullable Identity known) {
        if (resource != null && row.id().isForeignTo(resource)) {
            return table.put(Kind.OTHER_RESOURCE, row);
        }
        long first = table.firstLine(row.id().value(), row.line());
        if (first != 0) {
            return table.putDouble(row, first);
        }
        return known == null ? table.put(Kind.NEW, row) : table.putKnown(row, known);
    }

    private <T> T inTable(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw faults.reported(e);
        }
    }

    @Override
    public synchronized void close() {
        waiting.clear();
        try {
            connection.close();
        } catch (SQLException e) {
            throw faults.of(e);
        }
    }
}
