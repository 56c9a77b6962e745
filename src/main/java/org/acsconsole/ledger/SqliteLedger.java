package org.acsconsole.ledger;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.Profile;
import org.acsconsole.ledger.store.Statements;
import org.acsconsole.ledger.store.Transaction;
import org.acsconsole.reason.LedgerProblem;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** The ledger in an SQLite file, which several consoles may have open at a time. */
public final class SqliteLedger implements AutoCloseable {

    private static final String UNKNOWN = "";

    /** What stands for the unknown in ledgers that older consoles wrote. */
    private static final String UNKNOWN_BEFORE = "https://unknown.invalid";

    private final Limits limits;
    private final LedgerFaults faults;
    private final GroupWriter writer;
    private final Readers readers;
    private final Commits commits;

    private SqliteLedger(Connections connections, LedgerFaults faults) throws SQLException {
        this.limits = connections.limits();
        this.faults = faults;
        Connection writing = connections.toWrite();
        try {
            commits = new Commits(connections.toRead(), faults);
            readers = new Readers(connections, faults);
        } catch (SQLException e) {
            writing.close();
            throw e;
        }
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("ledger-writer").daemon().factory());
        writer = new GroupWriter(thread, writing, faults);
    }

    /**
     * Opens the ledger, and makes it if the file is missing; folder and file are the owner's alone.
     *
     * @throws FaultException a {@link org.acsconsole.identity.Fault.OfLedger}; the file is then as it was
     */
    public static SqliteLedger open(Path file) {
        return open(file, Limits.STANDARD);
    }

    static SqliteLedger open(Path file, Limits limits) {
        Path place = file.toAbsolutePath().normalize();
        LedgerFaults faults = new LedgerFaults(place);
        if (place.toString().indexOf('?') >= 0) {
            throw faults.unavailable(LedgerProblem.QUESTION_MARK_IN_PATH);
        }
        Connections connections = new Connections(place, limits);
        try {
            new LedgerFile(connections, faults).prepare();
            return new SqliteLedger(connections, faults);
        } catch (IOException | SQLException | FlywayException e) {
            throw faults.of(e);
        }
    }

    /**
     * The book of the profile: that of its {@link Profile#ledgerKey}, whatever name and endpoint it had before; with it goes
     * what was written for the profile while its resource was unknown.
     *
     * @throws FaultException a {@link org.acsconsole.identity.Fault.OfLedger}
     */
    public Ledger of(Profile profile) {
        write(transaction -> {
            new UnreachedBook(transaction, profile).moveIntoThatOfItsResource();
            open(transaction, profile);
        });
        return new ProfileLedger(
                this, read(statements -> book(statements, profile.ledgerKey()).orElseThrow()));
    }

    static Optional<Long> book(Statements statements, String ledgerKey) {
        return statements
                .sql("SELECT seq FROM profile WHERE ledger_key = :key")
                .bind("key", ledgerKey)
                .first(row -> row.getLong(1));
    }

    private static void open(Transaction transaction, Profile profile) {
        transaction
                .sql("""
                        INSERT INTO profile (ledger_key, name, environment, endpoint)
                        VALUES (:key, :name, :environment, :endpoint)
                        ON CONFLICT (ledger_key) DO UPDATE SET name = excluded.name, merged_into = NULL,
                            environment = excluded.environment, endpoint = excluded.endpoint
                        """)
                .bind("key", profile.ledgerKey())
                .bind("name", profile.name())
                .bind("environment", profile.environment().name())
                .bind(
                        "endpoint",
                        profile.endpoint() == null
                                ? UNKNOWN
                                : profile.endpoint().toString())
                .execute();
    }

    /**
     * The profile of that name as it was when it was last asked for.
     *
     * @throws FaultException a {@link org.acsconsole.identity.Fault.OfLedger}
     */
    public Optional<Profile> lastOpened(String name) {
        return read(statements -> statements
                .sql("SELECT * FROM profile WHERE name = :name AND merged_into IS NULL ORDER BY seq DESC LIMIT 1")
                .bind("name", name)
                .first(row -> new Profile(
                        name,
                        Environment.valueOf(row.getString("environment")),
                        endpoint(row.getString("endpoint")),
                        row.getString("ledger_key"))));
    }

    /** Everything that was handed in is written before this returns. */
    @Override
    public void close() {
        try {
            commits.close();
            readers.close();
        } catch (SQLException e) {
            throw faults.of(e);
        } finally {
            writer.close();
        }
    }

    long commits() {
        return commits.number();
    }

    Limits limits() {
        return limits;
    }

    void write(Consumer<Transaction> work) {
        writer.write(work);
    }

    <T> T read(Function<Statements, T> question) {
        return readers.read(question);
    }

    /** Ends long reading whose result nobody waits for any more. */
    void checkInterrupt() {
        if (Thread.currentThread().isInterrupted()) {
            throw faults.unavailable(LedgerProblem.NOT_WAITED_FOR);
        }
    }

    private static @Nullable URI endpoint(String kept) {
        return kept.equals(UNKNOWN) || kept.equals(UNKNOWN_BEFORE) ? null : URI.create(kept);
    }
}
