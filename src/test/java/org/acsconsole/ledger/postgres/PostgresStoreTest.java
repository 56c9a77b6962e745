package org.acsconsole.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.ledger.store.Limits;
import org.acsconsole.reason.LedgerProblem;
import org.acsconsole.reason.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only a ledger in PostgreSQL does. */
final class PostgresStoreTest {

    private static final String PROFILE =
            "INSERT INTO profile (ledger_key, name, environment, endpoint) VALUES ('a', 'a', 'TEST', '')";

    private String address;

    @BeforeEach
    void make() {
        address = PostgresServer.running().newDatabase();
    }

    @AfterEach
    void drop() {
        PostgresServer.running().drop(address);
    }

    @Test
    void anEventCanNeitherBeChangedNorDeleted() {
        try (PostgresStore store = PostgresStore.open(address, Limits.STANDARD)) {
            for (String change : new String[] {"UPDATE event SET reason = ''", "DELETE FROM event", "TRUNCATE event"}) {
                assertThatThrownBy(() -> store.write(
                                transaction -> transaction.sql(change).execute()))
                        .as(change)
                        .hasRootCauseMessage("ERROR: an event is never changed or deleted");
            }
        }
    }

    @Test
    void theTextsHaveAnIndexForTheSearch() {
        try (PostgresStore store = PostgresStore.open(address, Limits.STANDARD)) {
            assertThat(store.<Long>read(statements -> statements
                            .sql("SELECT count(*) FROM pg_indexes WHERE indexname = 'identity_by_text'")
                            .number()))
                    .isEqualTo(1);
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused() {
        try (PostgresStore store = PostgresStore.open(address, Limits.STANDARD)) {
            store.write(transaction -> transaction
                    .sql("UPDATE acs_ledger_history SET version = '99' WHERE version = '2'")
                    .execute());
        }
        assertThatThrownBy(() -> PostgresStore.open(address, Limits.STANDARD))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.LedgerTooNew.class));
    }

    @Test
    void aPasswordInTheAddressIsShownToNobody() {
        String secret = "jdbc:postgresql://localhost:1/nowhere?user=x&password=hush-hush&connectTimeout=1";
        assertThatThrownBy(() -> PostgresStore.open(secret, Limits.of(Duration.ofMillis(250), 10, 1)))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.fault().toString())
                                .contains("jdbc:postgresql://localhost:1/nowhere")
                                .doesNotContain("hush"))
                .satisfies(e -> assertThat(textOf(e)).doesNotContain("hush"));
        assertThat(new Address("jdbc:postgresql://x:hush@host/ledger?password=hush").toString())
                .isEqualTo("jdbc:postgresql://host/ledger");
    }

    @Test
    void whatIsNoAddressIsSaidToBeNone() {
        assertThatThrownBy(() -> PostgresStore.open("jdbc:postgresql://host:port/x?password=hush", Limits.STANDARD))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.fault())
                                .isEqualTo(new Fault.LedgerUnavailable(
                                        "jdbc:postgresql://host:port/x",
                                        Reason.of(LedgerProblem.NO_DATABASE_ADDRESS))));
    }

    @Test
    void itsTimesAreOnTheClockOfTheDatabase() {
        try (PostgresStore store = PostgresStore.open(address, Limits.STANDARD)) {
            store.write(transaction -> {
                long there = transaction
                        .sql("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint")
                        .number();
                assertThat(Math.abs(transaction.now().toEpochMilli() - there)).isLessThan(60_000);
            });
        }
    }

    @Test
    void whetherACommitWasDoneThatLostItsConnectionIsUnknown() {
        try (PostgresStore store = PostgresStore.open(address, Limits.STANDARD);
                PostgresStore other = PostgresStore.open(address, Limits.STANDARD)) {
            assertThatThrownBy(() -> store.write(transaction -> {
                        transaction.sql(PROFILE).execute();
                        long backend =
                                transaction.sql("SELECT pg_backend_pid()").number();
                        other.<Long>read(statements -> statements
                                .sql("SELECT pg_terminate_backend(:backend::int, 5000)::int")
                                .bind("backend", backend)
                                .number());
                    }))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.fault())
                                    .isInstanceOf(Fault.LedgerOutcomeUnknown.class)
                                    .returns(Fault.Reach.UNKNOWN, Fault::reach));
            store.write(transaction -> transaction.sql(PROFILE).execute());
        }
    }

    @Test
    void onlyWhatOthersWroteIsAChange() {
        try (PostgresStore one = PostgresStore.open(address, Limits.STANDARD);
                PostgresStore other = PostgresStore.open(address, Limits.STANDARD)) {
            one.write(transaction -> transaction.sql(PROFILE).execute());
            assertThat(one.changes(1)).isZero();
            write(one);
            assertThat(one.changes(1)).isZero();
            write(other);
            assertThat(one.changes(1)).isNotZero();
        }
    }

    private static void write(PostgresStore store) {
        store.write(transaction -> transaction.shared(Runnable.class, 1, () -> () -> {}));
    }

    private static String textOf(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            all.append(t).append('\n');
        }
        return all.toString();
    }
}
