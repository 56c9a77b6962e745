package org.acsconsole.ledger.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import org.acsconsole.identity.FaultException;
import org.acsconsole.ledger.store.GroupWriter;
import org.acsconsole.ledger.store.Limits;
import org.acsconsole.ledger.store.SearchIndex;
import org.acsconsole.ledger.store.Statements;
import org.acsconsole.ledger.store.Store;
import org.acsconsole.ledger.store.Transaction;
import org.acsconsole.reason.LedgerProblem;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Ledgers in an SQLite file. */
public final class SqliteStore implements Store {

    /** The version that this console writes, and the greatest that it reads. */
    public static final int VERSION = Schema.VERSION;

    private final Limits limits;
    private final SqliteFaults faults;
    private final SqliteSession session;
    private final GroupWriter writer;
    private final Readers readers;
    private final ConsoleLocks consoles;
    private final SearchIndex search = new NgramIndex();
    private final long commitsBefore;

    private SqliteStore(Connections connections, SqliteFaults faults, ConsoleLocks consoles) throws SQLException {
        this.limits = connections.limits();
        this.faults = faults;
        this.consoles = consoles;
        session = new SqliteSession(connections.toWrite(), faults);
        commitsBefore = session.commitsOfOthers();
        try {
            readers = new Readers(connections, faults);
        } catch (SQLException e) {
            session.close();
            throw e;
        }
        writer = new GroupWriter(
                Thread.ofPlatform().name("ledger-writer").daemon().factory(), session, faults);
    }

    /**
     * Opens the file, and makes it if it is missing; folder and file are the owner's alone.
     *
     * @throws FaultException a {@link org.acsconsole.identity.Fault.OfLedger}; the file is then as it was
     */
    public static SqliteStore open(Path file, Limits limits) {
        Path place = file.toAbsolutePath().normalize();
        SqliteFaults faults = new SqliteFaults(place);
        if (place.toString().indexOf('?') >= 0) {
            throw faults.unavailable(LedgerProblem.QUESTION_MARK_IN_PATH);
        }
        Connections connections = new Connections(place, limits);
        try {
            new LedgerFile(connections, faults).prepare();
            return opened(connections, faults, ConsoleLocks.beside(place));
        } catch (IOException | SQLException | FlywayException e) {
            throw faults.of(e);
        }
    }

    private static SqliteStore opened(Connections connections, SqliteFaults faults, ConsoleLocks consoles)
            throws IOException, SQLException {
        try {
            return new SqliteStore(connections, faults, consoles);
        } catch (SQLException | RuntimeException e) {
            consoles.close();
            throw e;
        }
    }

    @Override
    public String place() {
        return faults.place();
    }

    @Override
    public <T> T read(Function<Statements, T> question) {
        return readers.read(question);
    }

    @Override
    public void write(Consumer<Transaction> work, Runnable interrupted) {
        writer.write(work, interrupted);
    }

    @Override
    public void checkWritable() {
        writer.between(session::checkWritable);
    }

    @Override
    public long changes(long profile) {
        return writer.between(session::commitsOfOthers) - commitsBefore;
    }

    @Override
    public @Nullable Long console() {
        return consoles.own();
    }

    @Override
    public boolean isGone(long console) {
        return consoles.isGone(console);
    }

    @Override
    public void inBulk(Transaction transaction, Runnable check, Runnable work) {
        new BulkLoad(transaction, check).around(work);
    }

    @Override
    public SearchIndex search() {
        return search;
    }

    @Override
    public InstantSource clock(InstantSource own) {
        return own;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public void checkInterrupt() {
        faults.checkInterrupt();
    }

    @Override
    public void close() {
        try (consoles;
                writer;
                readers) {
            // closed from the last to the first
        } catch (IOException | SQLException e) {
            throw faults.of(e);
        }
    }
}
