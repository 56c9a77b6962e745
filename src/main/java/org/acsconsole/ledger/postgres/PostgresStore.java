package org.acsconsole.ledger.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.acsconsole.identity.FaultException;
import org.acsconsole.ledger.store.GroupWriter;
import org.acsconsole.ledger.store.Limits;
import org.acsconsole.ledger.store.PreparedStatementCache;
import org.acsconsole.ledger.store.SearchIndex;
import org.acsconsole.ledger.store.SqlFailure;
import org.acsconsole.ledger.store.Statements;
import org.acsconsole.ledger.store.Store;
import org.acsconsole.ledger.store.Transaction;
import org.acsconsole.reason.LedgerProblem;
import org.flywaydb.core.api.FlywayException;

/** Ledgers in a PostgreSQL database, whose clock their times are on. */
public final class PostgresStore implements Store {

    private static final String DRIVER = "org.postgresql.ds.PGSimpleDataSource";
    private static final int CONNECTIONS = 6;

    /** In milliseconds; the pool takes no less. */
    private static final long SHORTEST_WAIT = 250;

    private final Limits limits;
    private final PostgresFaults faults;
    private final HikariDataSource pool;
    private final PostgresSession session;
    private final ConsoleSession console;
    private final GroupWriter writer;
    private final SearchIndex search = new PostgresSearch();
    private final Map<Long, Long> writesBefore = new ConcurrentHashMap<>();
    private volatile Duration ahead = Duration.ZERO;

    private PostgresStore(HikariDataSource pool, Limits limits, PostgresFaults faults) {
        this.pool = pool;
        this.limits = limits;
        this.faults = faults;
        console = new ConsoleSession(pool);
        session = new PostgresSession(pool, clock(InstantSource.system()), faults);
        writer = new GroupWriter(
                Thread.ofPlatform().name("ledger-writer").daemon().factory(), session, faults);
    }

    /**
     * Opens the database, and makes the tables if they are missing.
     *
     * @param url as the driver takes it; a password in it is shown to nobody
     * @throws FaultException a {@link org.acsconsole.identity.Fault.OfLedger}
     */
    public static PostgresStore open(String url, Limits limits) {
        Address address = new Address(url);
        PostgresFaults faults = new PostgresFaults(address);
        HikariDataSource pool = connect(address, limits, faults);
        try {
            new PostgresSchema(pool, faults).prepare();
            PostgresStore store = new PostgresStore(pool, limits, faults);
            store.look(0);
            return store;
        } catch (SQLException | FlywayException | SqlFailure e) {
            pool.close();
            throw faults.of(e);
        } catch (FaultException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource connect(Address address, Limits limits, PostgresFaults faults) {
        if (!address.isUnderstood()) {
            throw faults.unavailable(LedgerProblem.NO_DATABASE_ADDRESS);
        }
        HikariConfig configuration = new HikariConfig();
        configuration.setDataSourceClassName(DRIVER);
        configuration.addDataSourceProperty("url", address.url());
        configuration.addDataSourceProperty("applicationName", "acs-identity-console");
        configuration.addDataSourceProperty("logServerErrorDetail", false); // it quotes labels and notes
        configuration.setPoolName("ledger");
        configuration.setMaximumPoolSize(CONNECTIONS);
        configuration.setMinimumIdle(1);
        configuration.setConnectionTimeout(
                Math.max(SHORTEST_WAIT, limits.longestWait().toMillis()));
        configuration.setConnectionInitSql(
                "SET lock_timeout = " + limits.longestWait().toMillis());
        try {
            return new HikariDataSource(configuration);
        } catch (RuntimeException e) {
            throw faults.reported(e);
        }
    }

    @Override
    public String place() {
        return faults.place();
    }

    @Override
    public <T> T read(Function<Statements, T> question) {
        try (Connection connection = pool.getConnection();
                PreparedStatementCache statements = new PreparedStatementCache(connection, PostgresDialect.INSTANCE)) {
            return question.apply(statements);
        } catch (SQLException e) {
            throw pool.isClosed() ? faults.unavailable(LedgerProblem.CLOSED) : faults.of(e);
        } catch (RuntimeException e) {
            throw faults.reported(e);
        }
    }

    @Override
    public void write(Consumer<Transaction> work, Runnable interrupted) {
        writer.write(work, interrupted);
    }

    /** A database locks rows, not all of it. */
    @Override
    public void checkWritable() {}

    /** Asked on the writer's thread, so that what this console wrote is counted on both sides or on none. */
    @Override
    public long changes(long profile) {
        long others = writer.between(() -> look(profile) - session.own(profile));
        return others - writesBefore.computeIfAbsent(profile, first -> others);
    }

    /** Looks how often was written for the profile, and what time it is there. */
    private long look(long profile) {
        return onOwnConnection(statements -> statements
                .sql("""
                        SELECT coalesce((SELECT writes FROM profile WHERE seq = :profile), 0),
                            (extract(epoch FROM clock_timestamp()) * 1000000)::bigint
                        """)
                .bind("profile", profile)
                .one(row -> {
                    Instant there = Instant.EPOCH.plus(row.getLong(2), ChronoUnit.MICROS);
                    ahead = Duration.between(Instant.now(), there);
                    return row.getLong(1);
                }));
    }

    private <T> T onOwnConnection(Function<Statements, T> question) {
        try {
            return console.ask(question);
        } catch (SQLException e) {
            throw pool.isClosed() ? faults.unavailable(LedgerProblem.CLOSED) : faults.of(e);
        } catch (RuntimeException e) {
            throw faults.reported(e);
        }
    }

    @Override
    public Long console() {
        return console.number();
    }

    @Override
    public boolean isGone(long other) {
        return other != console.number()
                && read(statements -> statements
                        .sql(ConsoleSession.IS_FREE)
                        .bind("console", other)
                        .isTrue());
    }

    @Override
    public SearchIndex search() {
        return search;
    }

    @Override
    public InstantSource clock(InstantSource own) {
        return () -> own.instant().plus(ahead);
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
        writer.close();
        pool.close();
    }
}
